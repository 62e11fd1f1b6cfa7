/* One piece of a random schedule being made, and the words for it. */
#ifndef TESTS_PENALTY_GEN_PIECE_H
#define TESTS_PENALTY_GEN_PIECE_H

#include "penalty/gen.h"

enum { GEN_CLAUSES = 40, GEN_WIDTH = 420 };

/* One piece being made. */
typedef struct gen_piece {
    char clause[GEN_CLAUSES][GEN_WIDTH];
    size_t n;
    uint64_t allow, has;
    dcl_day start; /* the written date; 0: undated */
    const char *unit;
    int months; /* of the unit */
    const char *item;
    int interest, timeless, total, principal, business;
} gen_piece;

/* A clause more; printf's format. */
void gen_add(gen_piece *p, const char *fmt, ...);
/* One time in `odds`, where the kind is allowed; it is then noted. */
int gen_may(gen_piece *p, t_gen_kind kind, uint64_t odds);

/* Texts of a moment: several may stand in one clause; room for one, 64 bytes,
 * which 15 more calls leave alone. */
char *gen_slot(void);
const char *gen_date(dcl_day day);
const char *gen_money(void);
const char *gen_amount(gen_piece *p);
const char *gen_factor(void);
/* A span of any unit when dated, else of the charge's own family. */
const char *gen_span(gen_piece *p);
/* Dates on which something recurs: "every 3 months from 2020-01-01". */
const char *gen_rests(gen_piece *p);
/* A day within `reach` of the written date. */
dcl_day gen_near_start(const gen_piece *p, uint64_t reach);

/* What is charged. */
void gen_unit_charge(gen_piece *p);
void gen_sum_charge(gen_piece *p);
void gen_interest_charge(gen_piece *p);
void gen_escalation(gen_piece *p);

/* What bounds it, and what is paid of it. */
void gen_written_date(gen_piece *p);
void gen_ends(gen_piece *p);
void gen_stays(gen_piece *p);
void gen_limits(gen_piece *p);
void gen_case_limits(gen_piece *p);
void gen_payments(gen_piece *p, int in_common);
void gen_rounding(gen_piece *p);
void gen_claimants(gen_piece *p);
void gen_holidays(gen_piece *p);

#endif
