/* What the readers of the languages share: the text, the place in it, the
 * tally, and how a misfit is told. */
#ifndef SAY_READER_H
#define SAY_READER_H

#include "base/literal.h"
#include "say/tally.h"
#include "say/way.h"

typedef struct dcl__reader {
    const char *text;
    size_t n;
    size_t i; /* the next byte */
    const dcl__way *way;
    dcl__tally tally;
    dcl_err *err;
} dcl__reader;

/* Reads the words from r->i on: whole part, fraction.  The sign was taken. */
typedef dcl_status dcl__word_reader(dcl__reader *r);
/* Reads the unit after a literal ("thousand million"): all of the rest. */
typedef dcl_status dcl__unit_reader(dcl__reader *r, dcl__place *place);

dcl__word_reader dcl__read_words_en;
dcl__unit_reader dcl__read_unit_en;

/* Bytes of a word of minus at r->i, else 0. */
size_t dcl__minus_en(const dcl__reader *r);
size_t dcl__minus_tongue(const dcl__reader *r);

/* Digits that stand among words, from r->i on ("2 million 500 thousand"): at
 * most six, none of them a leading zero, no mark in them or after them, no
 * hyphen in r->text[after .. r->i) before them.  Answers how many; 0: none
 * such. */
size_t dcl__figures_at(unsigned *value, const dcl__reader *r, size_t after);

/* English words of the short scale as they are written, by tables: 1 and the
 * value in *out (the needs may be past the caps); 0 for any other text. */
int dcl__read_fast(dcl_dec_out *out, const char *text, size_t n);

/* Blanks of every kind, soft hyphens: the bytes they take at i, else 0. */
size_t dcl__blank_at(const char *s, size_t n, size_t i);
void dcl__skip_blanks(dcl__reader *r);

/* Tells what is wrong with r->text[at .. at + len). */
dcl_status dcl__misfit_fail(dcl__reader *r, dcl__misfit misfit, size_t at,
                            size_t len);
dcl_status dcl__no_word(dcl__reader *r, size_t at, size_t len);

#endif
