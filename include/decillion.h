/* libdecillion: escalating legal penalties, exact at any size; dated exchange
 * rates; numbers in named magnitudes.  Each header is its room's manual. */
#ifndef DECILLION_H
#define DECILLION_H

#include <decillion/api.h>
#include <decillion/version.h>
#include <decillion/status.h>
#include <decillion/alloc.h>
#include <decillion/limits.h>
#include <decillion/text.h>
#include <decillion/say.h>
#include <decillion/date.h>
#include <decillion/num.h>
#include <decillion/doubling.h>
#include <decillion/running.h>
#include <decillion/penalty.h>
#include <decillion/fines.h>
#include <decillion/money.h>
#include <decillion/feed.h>
#include <decillion/book.h>
#include <decillion/ask.h>
#include <decillion/claim.h>
#include <decillion/chart.h>
#include <decillion/show.h>

#endif
