/* "Did you mean": within two letters, and never from afar. */
#include "penalty/read.h"
#include "penalty/schedule.h"

static const char *clause(const char *word)
{
    const char *s = dcl__suggest_clause((dcl__view){word, strlen(word)});
    return s != NULL ? s : "(none)";
}

static const char *unit(const char *word)
{
    const char *s = dcl__suggest_unit(word, strlen(word));
    return s != NULL ? s : "(none)";
}

static void clauses(void)
{
    T_STR(clause("doubles"), "x2 every 1 week");
    T_STR(clause("DOUBLES"), "x2 every 1 week");
    T_STR(clause("dubles"), "x2 every 1 week");
    T_STR(clause("utnil"), "until 2022-03-17");
    T_STR(clause("compunded"), "compounded every 1 year by act/365");
    T_STR(clause("payd"), "paid 200 EUR on 2023-05-02");
    T_STR(clause("principle"), "principal 11000 GBP");
    T_STR(clause("z"), "(none)");
    T_STR(clause("xylophone"), "(none)");
    T_STR(clause(""), "(none)");
}

static void units(void)
{
    T_STR(unit("wek"), "week");
    T_STR(unit("weks"), "week");
    T_STR(unit("mnth"), "month");
    T_STR(unit("yaer"), "year");
    T_STR(unit("quater"), "quarter");
    T_STR(unit("halfyear"), "half-year");
    T_STR(unit("workday"), "weekday");
    T_STR(unit("daily"), "day");
    T_STR(unit("site"), "(none)");
    T_STR(unit("point"), "(none)");
    T_STR(unit("line"), "(none)");
    T_STR(unit("member"), "(none)");
    T_STR(unit(""), "(none)");
}

/* What is suggested reads, or is a clause that lacks only its schedule. */
static void suggestions_are_clauses(void)
{
    static const char *const words[] = {
        "doubles",  "increases",  "since",    "till",      "capped",
        "floor",    "stayed",     "interest", "waived",    "holiday",
        "rounding", "afterwards", "grace",    "claimants", "balance"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *s = clause(words[i]);
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        dcl_status st = dcl_penalty_read(&p, s, strlen(s), NULL, NULL, &err);
        CU_ASSERT(st == DCL_OK ||
                  strncmp(err.msg, "nothing is charged", 18) == 0 ||
                  strncmp(err.msg, "how is interest", 15) == 0 ||
                  strncmp(err.msg, "interest needs a start", 22) == 0);
        dcl_penalty_free(p);
    }
}

T_TESTS(penalty, suggest, T(clauses), T(units), T(suggestions_are_clauses));
