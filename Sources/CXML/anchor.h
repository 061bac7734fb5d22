// Nothing is exposed to Swift: CXML only carries the link and include settings of pkg-config.
