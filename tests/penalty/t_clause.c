/* The table of clauses: each row's form begins with its word, and is read by
 * its reader within some schedule. */
#include "penalty/read.h"

#include <stdlib.h>

#include "penalty/schedule.h"

/* The manual's chapter, as it is printed. */
static const unsigned char chapter[] = {
#include "LANGUAGE.md.inc"
};

/* A copy of the text between two marks, the second after the first; NULL: to
 * the end. */
static char *between(const char *from, const char *to)
{
    char *all = malloc(sizeof chapter + 1), *a, *b;
    CU_ASSERT_PTR_NOT_NULL_FATAL(all);
    memcpy(all, chapter, sizeof chapter);
    all[sizeof chapter] = '\0';
    a = strstr(all, from);
    CU_ASSERT_PTR_NOT_NULL_FATAL(a);
    a += strlen(from);
    b = to != NULL ? strstr(a, to) : a + strlen(a);
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    *b = '\0';
    memmove(all, a, (size_t)(b - a) + 1);
    return all;
}

/* Section 6: each case reads, and is canonical but for its magnitudes. */
static void the_chapters_cases(void)
{
    char *text = between("## 6.", "\n## 7."), *line;
    size_t cases = 0;
    line = strstr(text, "```\n");
    CU_ASSERT_PTR_NOT_NULL_FATAL(line);
    for (line = strtok(line + 4, "\n"); strcmp(line, "```") != 0;
         line = strtok(NULL, "\n")) {
        if (line[0] == '#') continue;
        cases++;
        if (strstr(line, "illion") != NULL)
            t_reads_back(line);
        else
            t_reads(line, NULL);
    }
    CU_ASSERT(cases >= 31);
    free(text);
}

/* Section 7: each refusal, to the column and the word. */
static void the_chapters_refusals(void)
{
    char *text = between("## 7.", NULL), *at = text;
    size_t rows = 0;
    while ((at = strstr(at, "\n| ")) != NULL) {
        t_refusal row;
        char *start, *end;
        at += 3;
        if (*at < '1' || *at > '9') continue;
        start = strstr(at, " | `") + 4;
        end = strstr(start, "` | ");
        *end = '\0';
        row.text = start;
        row.column = strtoul(end + 4, &start, 10);
        row.msg = start + 3;
        end = strstr(start, " |\n");
        if (end == NULL) end = strrchr(start, '|') - 1;
        *end = '\0';
        t_refused(&row, 1);
        rows++;
        at = end + 1;
    }
    CU_ASSERT_EQUAL(rows, 20);
    free(text);
}

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

T_TESTS(penalty, clause, T(the_chapters_cases), T(the_chapters_refusals),
        T(each_form_reads_as_its_clause), T(no_word_begins_two));
