/* The program's memory: what GMP and the library ask for, block by block. */
#ifndef CLI_MEM_H
#define CLI_MEM_H

#include <decillion/alloc.h>

/* GMP's and MPFR's memory is ours from now on; called once, before either is.
 * Where there is none left, they end the program: status 3, with a message. */
void cli_mem_begin(void);

/* The same as a hook for the library.  Threads: one. */
extern const dcl_mem cli_mem;

#endif
