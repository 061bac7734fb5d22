// Nothing is exposed to Swift: CCMark only carries the link and include settings of pkg-config.
