/* One schedule, many threads: handles are immutable once made, so they are
 * shared without a lock.
 *
 *   threads SCHEDULE DATE
 *
 * Each of four threads brings the schedule to every fourth of the 400 days up
 * to the date, with memory, errors and text of its own. */
#include <decillion/penalty.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 4, DAYS = 400, CAP = 200 };

typedef struct job {
    const dcl_penalty *penalty; /* shared */
    dcl_day last;
    int first; /* this thread's: first, first + THREADS, ... days before last */
    char (*text)[CAP]; /* a day's total, each written by one thread */
    dcl_err err;       /* each its own */
} job;

typedef struct buffer {
    char *p;
    size_t n;
} buffer;

static int keep(void *ctx, const char *bytes, size_t n)
{
    buffer *b = ctx;
    if (n > CAP - 1 - b->n) return 1;
    memcpy(b->p + b->n, bytes, n);
    b->n += n;
    b->p[b->n] = '\0';
    return 0;
}

static void *work(void *arg)
{
    job *j = arg;
    dcl_status status = DCL_OK;
    for (int i = j->first; i < DAYS && status == DCL_OK; i += THREADS) {
        buffer b = {j->text[i], 0};
        dcl_sink sink = {keep, &b};
        dcl_total *total = NULL;
        status = dcl_penalty_at(&total, j->penalty, j->last - i, NULL, NULL,
                                &j->err);
        if (status == DCL_OK)
            status = dcl_num_write(&sink, NULL, dcl_total_accrued(total), NULL,
                                   NULL, NULL, &j->err);
        dcl_total_free(total);
    }
    return status == DCL_OK ? NULL : j;
}

/* The threads' work; 0 where one failed or could not be started. */
static int run(job *jobs)
{
    pthread_t thread[THREADS];
    void *failed;
    int started, ok = 1;
    for (started = 0; started < THREADS; started++) {
        if (pthread_create(&thread[started], NULL, work, &jobs[started]) != 0)
            break;
    }
    ok = started == THREADS;
    for (int i = 0; i < started; i++) {
        if (pthread_join(thread[i], &failed) != 0 || failed != NULL) ok = 0;
    }
    return ok;
}

int main(int argc, char **argv)
{
    static char text[DAYS][CAP];
    job jobs[THREADS];
    dcl_penalty *penalty = NULL;
    dcl_day day;
    dcl_err err = {DCL_OK, 0, 0, ""};
    int differ = 0;
    if (argc != 3) {
        fputs("usage: threads SCHEDULE DATE\n", stderr);
        return 2;
    }
    if (dcl_penalty_read(&penalty, argv[1], strlen(argv[1]), NULL, NULL,
                         &err) != DCL_OK ||
        dcl_date_read(&day, argv[2], strlen(argv[2]), &err) != DCL_OK) {
        fprintf(stderr, "%s\n", err.msg);
        dcl_penalty_free(penalty);
        return 1;
    }
    memset(jobs, 0, sizeof jobs);
    for (int i = 0; i < THREADS; i++) {
        jobs[i].penalty = penalty;
        jobs[i].last = day;
        jobs[i].first = i;
        jobs[i].text = text;
    }
    if (!run(jobs)) {
        for (int i = 0; i < THREADS; i++)
            fprintf(stderr, "%s\n", jobs[i].err.msg);
        dcl_penalty_free(penalty);
        return 1;
    }
    for (int i = 1; i < DAYS; i++) differ += strcmp(text[i], text[i - 1]) != 0;
    printf("%s\n%d of %d days before it came to another sum\n", text[0], differ,
           DAYS - 1);
    dcl_penalty_free(penalty);
    return 0;
}
