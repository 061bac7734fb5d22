// Nothing is exposed to Swift: CICU only carries the link and include settings of pkg-config.
