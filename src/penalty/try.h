/* The engine's one idiom for calls that may fail: the function has a status
 * `st` and an exit `done`. */
#ifndef PENALTY_TRY_H
#define PENALTY_TRY_H

#define TRY(call)                                                              \
    do {                                                                       \
        if ((st = (call)) != DCL_OK) goto done;                                \
    } while (0)

#endif
