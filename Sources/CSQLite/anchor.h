// Plain C with no other header in it, so that Swift may see it as it is.
#include <sqlite3.h>
