/* Claims of the press, each with its verdict and all that is found in it. */
#include <decillion/claim.h>

#include <stdio.h>

#include <decillion/book.h>

#include "ask/claim_dump.h"

enum { FIELDS = 5, MOST_CLAIMS = 8 };

/* What the tests share. */
typedef struct house {
    dcl_rates *rates;
    dcl_book *book;
} house;

static void open_house(house *h)
{
    dcl_err err = {0};
    h->rates = NULL;
    h->book = NULL;
    T_STATUS(dcl_rates_builtin(&h->rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_book_builtin(&h->book, NULL, &err), DCL_OK, &err);
}

static void close_house(house *h)
{
    dcl_rates_free(h->rates);
    dcl_book_free(h->book);
}

/* A question from a vector's options. */
typedef struct asked {
    dcl_check_question q;
    dcl_say_style say;
    dcl_policy policy;
    dcl_penalty *penalty;
    const char *claim[MOST_CLAIMS];
} asked;

static char *cut(char *s, const char *mark)
{
    char *end = s != NULL ? strstr(s, mark) : NULL;
    if (end == NULL) return NULL;
    *end = '\0';
    return end + strlen(mark);
}

static void take_option(asked *a, const house *h, char *option)
{
    char *value = cut(option, "=");
    dcl_err err = {0};
    if (strcmp(option, "on") == 0) {
        a->q.has_day = 1;
        T_STATUS(dcl_date_read(&a->q.day, value, strlen(value), &err), DCL_OK,
                 &err);
    } else if (strcmp(option, "against") == 0) {
        const dcl_case *c = NULL;
        T_STATUS(dcl_book_find(&c, h->book, value, strlen(value), &err), DCL_OK,
                 &err);
        T_STATUS(dcl_book_penalty(&a->penalty, c, NULL, NULL, &err), DCL_OK,
                 &err);
        a->q.against = a->penalty;
    } else if (strcmp(option, "times") == 0) {
        a->q.times = value;
    } else if (strcmp(option, "assume") == 0) {
        a->policy.assume = value;
    } else if (strcmp(option, "long") == 0) {
        a->say.scale = DCL_SCALE_LONG;
    } else if (strcmp(option, "ru") == 0) {
        a->say.lang = DCL_LANG_RU;
    } else {
        T_STR(option, "-");
    }
}

static void take_claims(asked *a, char *claims)
{
    while (claims != NULL && a->q.claims < MOST_CLAIMS) {
        a->claim[a->q.claims++] = claims;
        claims = cut(claims, " || ");
    }
    a->q.claim = a->claim;
}

static void begin(asked *a)
{
    memset(a, 0, sizeof *a);
    a->q.size = sizeof a->q;
    a->q.say = &a->say;
    a->q.policy = &a->policy;
    a->q.day = 20000;
}

static void run_vector(const house *h, char *field[FIELDS])
{
    dcl_check_answer *answer = NULL;
    dcl_err err = {0};
    t_text got = {0};
    asked a;
    begin(&a);
    while (field[1] != NULL) {
        char *next = cut(field[1], ";");
        take_option(&a, h, field[1]);
        field[1] = next;
    }
    take_claims(&a, field[2]);
    T_STATUS(dcl_ask_check(&answer, NULL, h->rates, &a.q, NULL, &err), DCL_OK,
             &err);
    if (answer != NULL) {
        t_claim_dump(&got, answer);
        if (strcmp(t_cstr(&got), field[3]) != 0 ||
            answer->agree != (strcmp(field[0], "ok") == 0)) {
            T_STR(t_cstr(&got), field[3]);
            T_STR(answer->agree ? "ok" : "no", field[0]);
        }
    }
    t_free(&got);
    dcl_check_answer_free(answer);
    dcl_penalty_free(a.penalty);
}

static void the_press(void)
{
    FILE *f = fopen("tests/vectors/claims.tsv", "r");
    char line[4096];
    house h;
    size_t n = 0;
    CU_ASSERT_PTR_NOT_NULL(f);
    if (f == NULL) return;
    open_house(&h);
    while (fgets(line, sizeof line, f) != NULL) {
        char *field[FIELDS] = {line};
        if (line[0] == '#') continue;
        for (size_t i = 1; i < FIELDS; i++) field[i] = cut(field[i - 1], "\t");
        CU_ASSERT_PTR_NOT_NULL(field[FIELDS - 1]);
        if (field[FIELDS - 1] != NULL) run_vector(&h, field);
        n++;
    }
    CU_ASSERT(n >= 60);
    (void)fclose(f);
    close_house(&h);
}

/* The seed story: each slip by its name and its size. */
static void the_seed_story(void)
{
    static const char *const claim[] = {
        "2 undecillion rubles",
        "$2.5 decillion ($2,500,000,000,000,000,000,000,000,000,000,000,000)"};
    dcl_check_answer *a = NULL;
    dcl_err err = {0};
    asked q;
    house h;
    open_house(&h);
    begin(&q);
    q.q.claim = claim;
    q.q.claims = 2;
    q.q.has_day = 1;
    CU_ASSERT_EQUAL(dcl_date_read(&q.q.day, "2024-10-29", 10, &err), DCL_OK);
    T_STATUS(dcl_ask_check(&a, NULL, h.rates, &q.q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        const dcl_claim *c = &a->claim[1];
        CU_ASSERT_EQUAL(a->agree, 0);
        CU_ASSERT_EQUAL(a->claim[0].agree, 1);
        CU_ASSERT_EQUAL(c->agree, 0);
        CU_ASSERT_EQUAL(c->part[1].with_first.is_power, 1);
        CU_ASSERT_EQUAL(c->part[1].with_first.power, 3);
        CU_ASSERT_EQUAL(c->firsts, 2);
        CU_ASSERT_EQUAL(c->first[0].compared.larger, 0);
        CU_ASSERT_EQUAL(c->first[1].compared.larger, 1);
        CU_ASSERT_PTR_NOT_NULL(c->first[0].conversion);
    }
    dcl_check_answer_free(a);
    close_house(&h);
}

static void what_is_refused(void)
{
    static const struct {
        const char *claim, *times;
        dcl_status status;
        size_t at;
        const char *words;
    } bad[] = {
        {"", NULL, DCL_SYNTAX, 0, "no figure"},
        {"a lot of money", NULL, DCL_SYNTAX, 0, "no figure"},
        {"36 zeros", NULL, DCL_SYNTAX, 0, "no figure"},
        {"$2,5 decillion", NULL, DCL_SYNTAX, 1, "groups of three"},
        {"owes A$5 million", NULL, DCL_SYNTAX, 5, "whose dollar"},
        {"$2.5 decillion", "wrld GDP", DCL_NO_NAME, 0, "world GDP"},
    };
    house h;
    open_house(&h);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl_check_answer *a = NULL;
        dcl_err err = {0};
        size_t which = 9;
        asked q;
        begin(&q);
        q.q.claim = &bad[i].claim;
        q.q.claims = 1;
        q.q.times = bad[i].times;
        T_STATUS(dcl_ask_check(&a, &which, h.rates, &q.q, NULL, &err),
                 bad[i].status, &err);
        CU_ASSERT_PTR_NULL(a);
        CU_ASSERT_EQUAL(which, 0);
        CU_ASSERT_EQUAL(err.at, bad[i].at);
        if (strstr(err.msg, bad[i].words) == NULL) T_STR(err.msg, bad[i].words);
        dcl_check_answer_free(a);
    }
    close_house(&h);
}

static void no_memory_leaves_nothing_behind(void)
{
    static const char *const claim[] = {"2 undecillion rubles (36 zeros)",
                                        "$2.5 decillion", "8 times world GDP"};
    dcl_status s = DCL_NO_MEMORY;
    house h;
    size_t k;
    open_house(&h);
    for (k = 1; s == DCL_NO_MEMORY && k < 4000; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_check_answer *a = NULL;
        asked q;
        begin(&q);
        q.q.claim = claim;
        q.q.claims = 3;
        q.q.has_day = 1;
        q.q.day = 20025;
        q.q.times = "world GDP";
        s = dcl_ask_check(&a, NULL, h.rates, &q.q, &mem, NULL);
        CU_ASSERT_EQUAL(s == DCL_OK, a != NULL);
        dcl_check_answer_free(a);
        CU_ASSERT_EQUAL(heap.live, 0);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    CU_ASSERT(k > 20);
    close_house(&h);
}

/* Any text: never a crash, a leak, or an error outside it. */
static void any_text(void)
{
    static const char *const bits[] = {"2",
                                       ".5",
                                       " decillion",
                                       " trillion",
                                       "$",
                                       "36 zeros",
                                       ",",
                                       "000",
                                       "x10^",
                                       " followed by ",
                                       "digits",
                                       "-",
                                       " times ",
                                       "world GDP",
                                       "RUB",
                                       " rubles",
                                       "a ",
                                       "an ",
                                       "(",
                                       "e",
                                       "\xE2\x82\xAC",
                                       "\xD0\xBD\xD1\x83\xD0\xBB",
                                       "%",
                                       "two ",
                                       "\xFF"};
    house h;
    open_house(&h);
    for (uint64_t i = t_effort(1500); i > 0; i--) {
        char text[256] = "";
        const char *claim = text;
        dcl_check_answer *a = NULL;
        dcl_err err = {0};
        dcl_limits limits = {0};
        asked q;
        for (uint64_t n = 1 + t_below(12); n > 0; n--)
            strcat(text, bits[t_below(sizeof bits / sizeof *bits)]);
        begin(&q);
        limits.digits = 5000;
        q.q.limits = &limits;
        q.q.claim = &claim;
        q.q.claims = 1;
        if (dcl_ask_check(&a, NULL, h.rates, &q.q, NULL, &err) != DCL_OK) {
            CU_ASSERT(err.at <= strlen(text));
            CU_ASSERT(err.msg[0] != '\0');
        }
        dcl_check_answer_free(a);
    }
    close_house(&h);
}

T_TESTS(ask, claim, T(the_press), T(the_seed_story), T(what_is_refused),
        T(no_memory_leaves_nothing_behind), T(any_text));
