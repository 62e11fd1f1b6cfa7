/* The forms of clause: one row each, with its first word and its reader. */
#include "penalty/read.h"

const dcl__clause dcl__clauses[] = {
    {"greater", dcl__clause_charge, "greater of 300 GBP and 5% of principal"},
    {"lesser", dcl__clause_charge, "lesser of 300 GBP and 5% of principal"},
    {"principal", dcl__clause_principal, "principal 11000 GBP"},
    {"rate", dcl__clause_rate, "rate read every 1 month"},
    {"total", dcl__clause_total, "total x2 every 1 week"},
    {"then", dcl__clause_then, "then 500000 EUR/day from 2023-04-21"},
    {"from", dcl__clause_from, "from 2022-11-24"},
    {"after", dcl__clause_after, "after 2022-12-19"},
    {"to", dcl__clause_to, "to 2022-03-17"},
    {"until", dcl__clause_until, "until 2022-03-17"},
    {"for", dcl__clause_for, "for 3 months"},
    {"stay", dcl__clause_stay, "stay 2023-03-01..2023-05-31 clock stops"},
    {"holidays", dcl__clause_holidays, "holidays 1993-05-31 1993-07-05"},
    {"at", dcl__clause_at, "at most 50000000 EUR"},
    {"simple", dcl__clause_simple, "simple by act/365"},
    {"compounded", dcl__clause_compounded,
     "compounded every 1 year by act/365"},
    {"paid", dcl__clause_paid, "paid 200 EUR on 2023-05-02"},
    {"remitted", dcl__clause_remitted, "remitted 100000 USD on 2023-05-02"},
    {"payments", dcl__clause_payments, "payments to interest first"},
    {"rounded", dcl__clause_rounded, "rounded half-up to 0.01 at the end"},
};

const size_t dcl__clause_count = sizeof dcl__clauses / sizeof *dcl__clauses;

const dcl__clause *dcl__clause_named(dcl__view word)
{
    for (size_t i = 0; i < dcl__clause_count; i++)
        if (dcl__view_is(word, dcl__clauses[i].word)) return &dcl__clauses[i];
    return NULL;
}
