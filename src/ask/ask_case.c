/* A case of a book, each of its published figures computed and judged. */
#include <string.h>

#include <decillion/claim.h>

#include "base/alloc.h"
#include "base/fmt.h"

typedef struct box {
    dcl_case_answer answer;
    dcl_mem mem;
    dcl_verdict *verdict;
    size_t verdicts;
    const dcl_case **part;
    size_t part_cap;
    dcl__text schedule, reading;
} box;

void dcl_case_answer_free(dcl_case_answer *answer)
{
    box *b = (box *)(void *)answer;
    dcl_mem mem;
    size_t i;
    if (answer == NULL) return;
    mem = b->mem;
    for (i = 0; b->verdict != NULL && i < b->verdicts; i++)
        dcl_verdict_clear(&b->verdict[i]);
    dcl__release(&mem, b->verdict, b->verdicts * sizeof *b->verdict);
    dcl__release(&mem, b->part, b->part_cap * sizeof *b->part);
    dcl__text_clear(&b->schedule);
    dcl__text_clear(&b->reading);
    dcl__release(&mem, b, sizeof *b);
}

static dcl_status judge(box *b, const dcl_case *c, const dcl_eval *eval,
                        dcl_err *err)
{
    dcl_sink schedule = dcl__text_sink(&b->schedule);
    dcl_sink reading = dcl__text_sink(&b->reading);
    dcl_penalty *penalty = NULL;
    dcl_status status;
    size_t i;
    if (dcl_case_schedule(c) == NULL) return DCL_OK;
    status = dcl_book_penalty(&penalty, c, eval != NULL ? eval->limits : NULL,
                              &b->mem, err);
    if (status == DCL_OK)
        status = dcl_penalty_write(&schedule, penalty, &b->mem, err);
    if (status == DCL_OK)
        status = dcl_penalty_reading(&reading, penalty, &b->mem, err);
    if (b->schedule.status != DCL_OK || b->reading.status != DCL_OK)
        status = dcl__no_memory(err);
    for (i = 0; i < b->verdicts && status == DCL_OK; i++) {
        status =
            dcl_book_check(&b->verdict[i], c, i, penalty, eval, &b->mem, err);
        if (status == DCL_OK && !b->verdict[i].reproduced) b->answer.holds = 0;
    }
    dcl_penalty_free(penalty);
    return status;
}

static dcl_status find_parts(box *b, const dcl_book *book, dcl_err *err)
{
    const char *name = dcl_case_value(b->answer.case_, DCL_CASE_CASE, 0);
    size_t i;
    for (i = 0; i < dcl_book_count(book); i++) {
        const dcl_case *c = dcl_book_nth(book, i);
        const char *of = dcl_case_value(c, DCL_CASE_OF, 0);
        if (of == NULL || strcmp(of, name) != 0) continue;
        if (!dcl__grow(&b->mem, (void **)&b->part, b->answer.parts,
                       &b->part_cap, sizeof *b->part))
            return dcl__no_memory(err);
        b->part[b->answer.parts++] = c;
    }
    return DCL_OK;
}

dcl_status dcl_ask_case(dcl_case_answer **out, const dcl_book *book,
                        const dcl_case *c, const dcl_eval *eval,
                        const dcl_mem *mem, dcl_err *err)
{
    box *b = dcl__alloc(mem, sizeof *b);
    dcl_status status = DCL_OK;
    if (b == NULL) return dcl__no_memory(err);
    memset(b, 0, sizeof *b);
    b->mem = mem != NULL ? *mem : dcl__libc;
    b->schedule.mem = b->reading.mem = &b->mem;
    b->answer.size = sizeof b->answer;
    b->answer.case_ = c;
    b->answer.holds = 1;
    b->verdicts = dcl_case_expects(c);
    if (b->verdicts > 0) {
        b->verdict = dcl__alloc_array(&b->mem, b->verdicts, sizeof *b->verdict);
        if (b->verdict == NULL)
            status = dcl__no_memory(err);
        else
            memset(b->verdict, 0, b->verdicts * sizeof *b->verdict);
    }
    if (status == DCL_OK) status = judge(b, c, eval, err);
    if (status == DCL_OK) status = find_parts(b, book, err);
    if (status != DCL_OK) {
        dcl_case_answer_free(&b->answer);
        return status;
    }
    b->answer.verdict = b->verdict;
    b->answer.part = b->part;
    b->answer.schedule = b->schedule.n > 0 ? b->schedule.p : "";
    b->answer.reading = b->reading.n > 0 ? b->reading.p : "";
    *out = &b->answer;
    return DCL_OK;
}
