/* The table of clauses: each row's form begins with its word, and is read by
 * its reader within some schedule. */
#include "penalty/read.h"
#include "penalty/schedule.h"

static void each_form_reads_as_its_clause(void)
{
    for (size_t i = 0; i < dcl__clause_count; i++) {
        const dcl__clause *c = &dcl__clauses[i];
        dcl__view word = {c->word, strlen(c->word)};
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        CU_ASSERT_EQUAL(strncmp(c->form, c->word, strlen(c->word)), 0);
        CU_ASSERT(dcl__clause_named(word) == c);
        /* alone it lacks its schedule, never its own sense */
        if (dcl_penalty_read(&p, c->form, strlen(c->form), NULL, NULL, &err) !=
            DCL_OK)
            CU_ASSERT(strncmp(err.msg, "nothing is charged", 18) == 0 ||
                      strncmp(err.msg, "what is `principal`", 19) == 0);
        dcl_penalty_free(p);
    }
}

static void no_word_begins_two(void)
{
    for (size_t i = 0; i < dcl__clause_count; i++)
        for (size_t k = 0; k < i; k++)
            CU_ASSERT_NOT_EQUAL(
                strcmp(dcl__clauses[i].word, dcl__clauses[k].word), 0);
    CU_ASSERT_PTR_NULL(dcl__clause_named((dcl__view){"fro", 3}));
    CU_ASSERT_PTR_NULL(dcl__clause_named((dcl__view){"fromm", 5}));
    CU_ASSERT_PTR_NULL(dcl__clause_named((dcl__view){"", 0}));
}

T_TESTS(penalty, clause, T(each_form_reads_as_its_clause),
        T(no_word_begins_two));
