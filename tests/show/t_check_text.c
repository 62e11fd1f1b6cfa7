/* What a reader of a checked claim is told. */
#include <decillion/show.h>

#include "ask/checked.h"

static void says(const char *const claims[], const char *on, const char *words)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_err err = {0};
    t_checked c;
    t_check(&c, claims, on, NULL, NULL);
    T_STATUS(dcl_show_check(&sink, c.answer, NULL, NULL, &err), DCL_OK, &err);
    if (strstr(t_cstr(&t), words) == NULL) T_STR(t_cstr(&t), words);
    t_free(&t);
    t_checked_free(&c);
}

static void each_slip_by_name(void)
{
    static const char *const seed[] = {
        "2 undecillion rubles",
        "$2.5 decillion ($2,500,000,000,000,000,000,000,000,000,000,000,000)",
        NULL};
    static const char *const scale[] = {
        "An undecillion is a unit followed by 66 zeros", NULL};
    static const char *const one[] = {"2 undecillion", "$5 million", NULL};
    static const char *const two[] = {"2 RUB", "$5 million", NULL};
    says(seed, "2024-10-29", "8.2 times too small");
    says(seed, "2024-10-29", "122 times too large");
    says(seed, "2024-10-29", "2.5e36, 2.5 undecillion USD");
    says(seed, "2024-10-29", "10^3 times too large");
    says(seed, "2024-10-29", "imply 800 RUB per USD");
    says(seed, "2024-10-29", "imply 0.8 RUB per USD");
    says(seed, "2024-10-29", "$ is read as USD");
    says(seed, "2024-10-29", "something is wrong");
    says(scale, NULL, "they agree on the other scale");
    says(one, NULL, "too small");
    says(two, NULL, "not judged without a day's rate");
}

T_TESTS(show, check_text, T(each_slip_by_name));
