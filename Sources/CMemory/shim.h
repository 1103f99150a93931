#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Lets every thread ask the system for memory in pieces of 32 MB. glibc asks for a few pages at a time, which takes a short run
/// hundreds of calls; what is not used of a piece costs nothing. Elsewhere nothing is done.
static inline void take_memory_in_large_pieces(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, 32 << 20);
#endif
}
