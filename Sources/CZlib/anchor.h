// Nothing is exposed to Swift: CZlib only carries the link and include settings of pkg-config.
