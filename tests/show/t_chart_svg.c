/* The picture: well-formed, and its points where they belong. */
#include "show/chart_svg.h"

#include "show/charts.h"
#include "show/markup.h"

typedef struct job {
    t_answer a;
    dcl_chart_answer *chart;
    dcl_report report;
    t_text out;
} job;

static const char *picture(job *j, const char *schedule, const char *from,
                           const char *to, uint64_t every, dcl_unit unit,
                           const char *title)
{
    dcl_sink sink;
    dcl_err err = {0};
    memset(j, 0, sizeof *j);
    sink = t_sink(&j->out);
    j->a = t_ask(schedule, to, NULL);
    j->chart = t_chart(schedule, from, to, every, unit);
    j->report.total = j->a.total;
    j->report.chart = j->chart;
    j->report.title = title;
    T_STATUS(dcl_show_svg(&sink, &j->report, NULL, NULL, &err), DCL_OK, &err);
    t_well_formed(t_cstr(&j->out), 0);
    return t_cstr(&j->out);
}

static void done(job *j)
{
    dcl_chart_answer_free(j->chart);
    t_answer_free(&j->a);
    t_free(&j->out);
}

static void the_google_fine(void)
{
    job j;
    t_has(picture(&j, T_GOOGLE, "2022-11-24", "2024-10-29", 1, DCL_UNIT_MONTH,
                  "A <title> & more"),
          "A &lt;title&gt; &amp; more");
    t_has(j.out.p, "role=\"img\"");
    t_has(j.out.p, ">1.65 undecillion RUB</text>");
    t_has(j.out.p, ">1 undecillion</text>");
    t_has(j.out.p, "from 100,000 RUB on 2022-11-24 to 1.65 undecillion RUB on "
                   "2024-10-29.</desc>");
    t_has(j.out.p, "prefers-color-scheme:dark");
    done(&j);
}

/* Stays are bands, other events lines with a number, told below. */
static void events(void)
{
    job j;
    t_has(picture(&j,
                  "100 USD/day, x2 every 1 day, from 1988-08-02, stay "
                  "1988-08-09..1988-09-01 clock stops, at most 1000000 USD/day",
                  "1988-08-02", "1988-10-01", 1, DCL_UNIT_DAY, NULL),
          "<rect class=\"db\"");
    t_has(j.out.p, "1. 1988-08-09 to 1988-09-01: stayed");
    t_has(j.out.p, "2. from 1988-09-09 on: the cap on a unit binds");
    done(&j);
}

static void without_a_logarithm(void)
{
    job j;
    t_has(picture(&j, "100 USD/day, from 2024-01-03", "2024-01-01",
                  "2024-01-05", 1, DCL_UNIT_DAY, NULL),
          "Zero has no place");
    done(&j);
    CU_ASSERT_PTR_NULL(strstr(picture(&j, "100 USD/day, from 2024-01-03",
                                      "2024-01-01", "2024-01-02", 1,
                                      DCL_UNIT_DAY, NULL),
                              "class=\"dl\""));
    done(&j);
    (void)picture(&j, "100 USD/day, from 2024-01-03", "2024-01-03",
                  "2024-01-03", 1, DCL_UNIT_DAY, NULL);
    done(&j);
    t_has(picture(&j, "1 USD/day, x10 every 1 day, from 0001-01-01",
                  "0001-01-01", "2738-11-28", 500, DCL_UNIT_YEAR, NULL),
          ">1.11 \xC3\x97 10" "<tspan dy=\"-.45em\" font-size=\"75%\">999,999");
    done(&j);
}

/* More events than have room: the first are told, the others counted. */
static void many_events(void)
{
    job j;
    t_has(picture(&j,
                  "1 USD/day, then 2 USD/day from 2024-01-02, then 3 USD/day "
                  "from 2024-01-03, then 4 USD/day from 2024-01-04, then 5 "
                  "USD/day from 2024-01-05, then 6 USD/day from 2024-01-06, "
                  "then 7 USD/day from 2024-01-07, then 8 USD/day from "
                  "2024-01-08, then 9 USD/day from 2024-01-09, then 10 USD/day "
                  "from 2024-01-10, then 11 USD/day from 2024-01-11, then 12 "
                  "USD/day from 2024-01-12, then 13 USD/day from 2024-01-13, "
                  "then 14 USD/day from 2024-01-14, from 2024-01-01",
                  "2024-01-01", "2024-03-01", 1, DCL_UNIT_DAY, NULL),
          ">12. 2024-01-13: the rate changes</text>");
    t_has(j.out.p, ">and 1 more</text>");
    done(&j);
}

T_TESTS(show, chart_svg, T(the_google_fine), T(events), T(without_a_logarithm),
        T(many_events));
