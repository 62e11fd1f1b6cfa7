/* Byte 1: the request for memory that fails; 2: language; 3: scale.  Then one
 * claim or, after a line feed each, several. */
#include <stdlib.h>
#include <string.h>

#include <decillion/claim.h>

#include "fuzz.h"

enum { CLAIMS = 4 };

void fuzz_check(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    fuzz_heap heap = {0};
    dcl_mem mem = fuzz_heap_mem(&heap);
    const char *claim[CLAIMS];
    dcl_check_question question = {0};
    dcl_check_answer *answer = NULL;
    dcl_rates *rates = NULL;
    dcl_say_style style = {0};
    dcl_err err = {0};
    dcl_status status;
    size_t len, which = 0;
    char *text, *s;
    heap.fail_at = fuzz_byte(&in);
    style.size = sizeof style;
    style.lang = (dcl_lang)(fuzz_byte(&in) % 12);
    style.scale = (dcl_scale)(fuzz_byte(&in) % 6);
    text = fuzz_rest(&in, &len);
    question.size = sizeof question;
    question.claim = claim;
    for (s = text; s != NULL && question.claims < CLAIMS;) {
        claim[question.claims++] = s;
        s = strchr(s, '\n');
        if (s != NULL) *s++ = '\0';
    }
    question.say = &style;
    question.has_day = 1;
    question.day = 20025; /* 2024-10-29 */
    question.limits = &fuzz_limits;
    if (dcl_rates_builtin(&rates, NULL, &err) != DCL_OK) abort();
    status = dcl_ask_check(&answer, &which, rates, &question, &mem, &err);
    FUZZ_HOLDS((status == DCL_OK) == (answer != NULL));
    if (status != DCL_OK) {
        FUZZ_HOLDS(which <= question.claims);
        fuzz_err_holds(status, &err,
                       which < question.claims ? strlen(claim[which])
                                               : SIZE_MAX);
    }
    dcl_check_answer_free(answer);
    dcl_rates_free(rates);
    FUZZ_HOLDS(heap.live == 0);
    free(text);
}
