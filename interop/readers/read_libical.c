/* libical: the parser under GNOME, Cyrus IMAP and (by history) many others. */
#define _GNU_SOURCE
#include <libical/ical.h>
#include <strings.h>
#include <time.h>

#include "json.h"

static icalcomponent *root;

static struct icaltimetype zoned(struct icaltimetype t, icalproperty *p) {
  icalparameter *tz = p ? icalproperty_get_first_parameter(p, ICAL_TZID_PARAMETER) : NULL;
  if (tz && !t.zone) {
    icaltimezone *z = icalcomponent_get_timezone(root, icalparameter_get_tzid(tz));
    if (!z) z = icaltimezone_get_builtin_timezone(icalparameter_get_tzid(tz));
    if (z) icaltime_set_timezone(&t, z);
  }
  return t;
}
static const char *when(struct icaltimetype t, char *b) {
  if (icaltime_is_null_time(t)) return NULL;
  if (t.is_date)
    sprintf(b, "%04d-%02d-%02d", t.year, t.month, t.day);
  else {
    int z = t.zone != NULL;
    if (z) t = icaltime_convert_to_zone(t, icaltimezone_get_utc_timezone());
    sprintf(b, "%04d-%02d-%02dT%02d:%02d:%02d%s", t.year, t.month, t.day, t.hour, t.minute, t.second,
            z ? "Z" : "");
  }
  return b;
}
static icalproperty *first(icalcomponent *c, icalproperty_kind k) {
  return icalcomponent_get_first_property(c, k);
}

static time_t at[5000];
static int n_at; /* foreach_recurrence gives RRULE first, then RDATE: sort here */
static void instance(icalcomponent *c, struct icaltime_span *s, void *data) {
  (void)c;
  (void)data;
  if (n_at < 5000) at[n_at++] = s->start;
}
static int by_time(const void *a, const void *b) {
  time_t x = *(const time_t *)a, y = *(const time_t *)b;
  return (x > y) - (x < y);
}
static void starts(icalcomponent *e, struct icaltimetype s) {
  struct icaltimetype from = s, to = s;
  char b[64];
  int shown = 0;
  icaltime_adjust(&from, -1, 0, 0, 0);
  to.year += 6;
  n_at = 0;
  icalcomponent_foreach_recurrence(e, from, to, instance, NULL);
  qsort(at, n_at, sizeof *at, by_time);
  printf(",\"starts\":[");
  for (int i = 0; i < n_at && shown < 40; i++) {
    if (i && at[i] == at[i - 1]) continue;
    struct icaltimetype t = icaltime_from_timet_with_zone(at[i], s.is_date, icaltimezone_get_utc_timezone());
    t.zone = s.zone ? icaltimezone_get_utc_timezone() : NULL;
    if (shown++) putchar(',');
    js(when(t, b));
  }
  printf("]");
}
static void event(icalcomponent *e) {
  char b[64];
  icalproperty *p;
  struct icaltimetype s = icalcomponent_get_dtstart(e), en = icalcomponent_get_dtend(e);
  p = first(e, ICAL_DTSTART_PROPERTY);
  s = zoned(s, p);
  if (first(e, ICAL_DTEND_PROPERTY)) en = zoned(en, first(e, ICAL_DTEND_PROPERTY));
  printf("{\"uid\":");
  js(icalcomponent_get_uid(e));
  p = first(e, ICAL_RECURRENCEID_PROPERTY);
  kv("rid", p ? when(zoned(icalproperty_get_recurrenceid(p), p), b) : NULL);
  if (first(e, ICAL_SEQUENCE_PROPERTY)) printf(",\"sequence\":%d", icalcomponent_get_sequence(e));
  kv("summary", icalcomponent_get_summary(e));
  kv("description", icalcomponent_get_description(e));
  kv("start", when(s, b));
  p = first(e, ICAL_DTSTART_PROPERTY);
  icalparameter *tz = p ? icalproperty_get_first_parameter(p, ICAL_TZID_PARAMETER) : NULL;
  kv("zone", !p ? NULL : s.is_date ? "date" : tz ? icalparameter_get_tzid(tz) : s.zone ? "UTC" : "floating");
  kv("end", when(en, b));
  kv("location", icalcomponent_get_location(e));
  p = first(e, ICAL_ORGANIZER_PROPERTY);
  kv("organizer", p ? mail(icalproperty_get_organizer(p)) : NULL);
  kv("organizer_cn", p ? icalproperty_get_parameter_as_string(p, "CN") : NULL);
  printf(",\"attendees\":%d", icalcomponent_count_properties(e, ICAL_ATTENDEE_PROPERTY));
  p = first(e, ICAL_STATUS_PROPERTY);
  kv("status", p ? icalproperty_get_value_as_string(p) : NULL);
  printf(",\"alarms\":%d", icalcomponent_count_components(e, ICAL_VALARM_COMPONENT));
  if (first(e, ICAL_RRULE_PROPERTY) || first(e, ICAL_RDATE_PROPERTY)) {
    starts(e, s);
  }
  printf("}");
}
static void errors(icalcomponent *c, int *n) {
  for (icalproperty *p = icalcomponent_get_first_property(c, ICAL_XLICERROR_PROPERTY); p;
       p = icalcomponent_get_next_property(c, ICAL_XLICERROR_PROPERTY)) {
    if ((*n)++) putchar(',');
    js(icalproperty_get_xlicerror(p));
  }
  for (icalcomponent *k = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); k;
       k = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT))
    errors(k, n);
}
int main(int argc, char **argv) {
  icalerror_set_errors_are_fatal(0);
  for (int i = 1; i < argc; i++) {
    char *text = slurp(argv[i]);
    root = text ? icalparser_parse_string(text) : NULL;
    int n = 0, k = 0;
    printf("{\"reader\":\"libical\"");
    kv("file", argv[i]);
    if (!root) {
      printf(",\"ok\":false,\"error\":\"not parsed\",\"warnings\":[],\"method\":null,\"events\":[]}\n");
      fflush(stdout);
      continue;
    }
    int conforms = icalrestriction_check(root);
    printf(",\"ok\":true,\"error\":null,\"warnings\":[");
    errors(root, &n);
    if (!conforms) {
      if (n++) putchar(',');
      js("icalrestriction_check: does not conform");
    }
    printf("]");
    icalproperty *m = first(root, ICAL_METHOD_PROPERTY);
    kv("method", m ? icalproperty_get_value_as_string(m) : NULL);
    printf(",\"events\":[");
    icalcomponent *cal = icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT ? root : NULL;
    if (cal)
      for (icalcomponent *e = icalcomponent_get_first_component(cal, ICAL_VEVENT_COMPONENT); e;
           e = icalcomponent_get_next_component(cal, ICAL_VEVENT_COMPONENT)) {
        if (k++) putchar(',');
        event(e);
      }
    printf("]}\n");
    fflush(stdout);
    icalcomponent_free(root);
    free(text);
  }
  return 0;
}
