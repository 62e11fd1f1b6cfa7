/* Text without stdio: a bounded buffer, a growable text, a formatter for both
 * and for error records. */
#ifndef BASE_FMT_H
#define BASE_FMT_H

#include <stdarg.h>

#include <decillion/alloc.h>
#include <decillion/status.h>
#include <decillion/text.h>

/* A caller's buffer filled snprintf-like.  Invariant: at most cap bytes are
 * touched, and when cap > 0 the byte after the text is NUL once dcl__buf_end
 * was called; need counts all that was put, without the NUL. */
typedef struct dcl__buf {
    char *p;
    size_t cap;
    size_t need;
} dcl__buf;

void dcl__buf_put(dcl__buf *b, const char *bytes, size_t n);

/* Terminates; DCL_SPACE when the text and its NUL did not fit. */
dcl_status dcl__buf_end(dcl__buf *b);

dcl_sink dcl__buf_sink(dcl__buf *b);

/* A text that grows by the hook.  Zero-initialise but for mem.  After a failed
 * allocation `status` stays DCL_NO_MEMORY and puts do nothing.  p is
 * NUL-terminated whenever n > 0. */
typedef struct dcl__text {
    char *p;
    size_t n;
    size_t cap;
    const dcl_mem *mem;
    dcl_status status;
} dcl__text;

void dcl__text_put(dcl__text *t, const char *bytes, size_t n);
void dcl__text_clear(dcl__text *t);
dcl_sink dcl__text_sink(dcl__text *t);

/* Formatted output to a sink; 0, or what the sink answered.
 *
 *   %s  const char *, NUL-terminated     %v  const char *, size_t: a view
 *   %q  const char *, size_t: an excerpt of the user's text in backquotes,
 *       control characters shown as \xNN, cut to 40 bytes with "..."
 *   %c  int    %d  int    %z  size_t    %i  int64_t    %u  uint64_t    %%
 */
int dcl__putf(const dcl_sink *sink, const char *fmt, ...);
int dcl__vputf(const dcl_sink *sink, const char *fmt, va_list args);

static inline int dcl__put(const dcl_sink *sink, const char *bytes, size_t n)
{
    return n > 0 ? sink->put(sink->ctx, bytes, n) : 0;
}

/* Fills err (when not NULL; the message is cut at a character's boundary if it
 * is too long) and returns status, so that a failure is one line. */
dcl_status dcl__fail(dcl_err *err, dcl_status status, size_t at, size_t len,
                     const char *fmt, ...);

/* The same for DCL_NO_MEMORY. */
dcl_status dcl__no_memory(dcl_err *err);

#endif
