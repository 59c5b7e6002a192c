/* libecal (evolution-data-server): what GNOME Calendar and Evolution use; its own recurrence engine
 * (e-cal-recur). */
#define _GNU_SOURCE
#include <libecal/libecal.h>
#include <strings.h>

#include "json.h"

static ICalComponent *root;

static ICalTimezone *zone_of(const gchar *tzid, gpointer d, GCancellable *c, GError **err) {
  (void)d;
  (void)c;
  (void)err;
  ICalTimezone *z = i_cal_component_get_timezone(root, tzid);
  return z ? z : i_cal_timezone_get_builtin_timezone(tzid);
}
static const char *when(ECalComponentDateTime *dt, char *b) {
  if (!dt) return NULL;
  ICalTime *t = e_cal_component_datetime_get_value(dt);
  const char *tzid = e_cal_component_datetime_get_tzid(dt);
  if (!t || i_cal_time_is_null_time(t)) return NULL;
  if (i_cal_time_is_date(t)) {
    sprintf(b, "%04d-%02d-%02d", i_cal_time_get_year(t), i_cal_time_get_month(t), i_cal_time_get_day(t));
    return b;
  }
  ICalTimezone *z = i_cal_time_is_utc(t) ? i_cal_timezone_get_utc_timezone()
                    : tzid               ? zone_of(tzid, NULL, NULL, NULL)
                                         : NULL;
  ICalTime *u = i_cal_time_clone(t);
  if (z) {
    i_cal_time_set_timezone(u, z);
    ICalTime *v = i_cal_time_convert_to_zone(u, i_cal_timezone_get_utc_timezone());
    g_object_unref(u);
    u = v;
  }
  sprintf(b, "%04d-%02d-%02dT%02d:%02d:%02d%s", i_cal_time_get_year(u), i_cal_time_get_month(u),
          i_cal_time_get_day(u), i_cal_time_get_hour(u), i_cal_time_get_minute(u), i_cal_time_get_second(u),
          z ? "Z" : "");
  g_object_unref(u);
  return b;
}
static int shown, is_date, is_floating;
static gboolean instance(ICalComponent *c, ICalTime *s, ICalTime *e, gpointer d, GCancellable *k,
                         GError **err) {
  (void)c;
  (void)e;
  (void)d;
  (void)k;
  (void)err;
  char b[64];
  if (is_date)
    sprintf(b, "%04d-%02d-%02d", i_cal_time_get_year(s), i_cal_time_get_month(s), i_cal_time_get_day(s));
  else {
    ICalTime *u =
        is_floating ? g_object_ref(s) : i_cal_time_convert_to_zone(s, i_cal_timezone_get_utc_timezone());
    sprintf(b, "%04d-%02d-%02dT%02d:%02d:%02d%s", i_cal_time_get_year(u), i_cal_time_get_month(u),
            i_cal_time_get_day(u), i_cal_time_get_hour(u), i_cal_time_get_minute(u), i_cal_time_get_second(u),
            is_floating ? "" : "Z");
    g_object_unref(u);
  }
  if (shown++) putchar(',');
  js(b);
  return shown < 40;
}
static const char *text(ECalComponentText *t) { return t ? e_cal_component_text_get_value(t) : NULL; }

static void event(ICalComponent *ic) {
  char b[64];
  ECalComponent *c = e_cal_component_new_from_icalcomponent(i_cal_component_clone(ic));
  if (!c) {
    printf("{}");
    return;
  }
  ECalComponentDateTime *s = e_cal_component_get_dtstart(c), *e = e_cal_component_get_dtend(c);
  ECalComponentRange *rid = e_cal_component_get_recurid(c);
  ECalComponentOrganizer *o = e_cal_component_get_organizer(c);
  ICalTime *sv = s ? e_cal_component_datetime_get_value(s) : NULL;
  const char *tzid = s ? e_cal_component_datetime_get_tzid(s) : NULL;
  is_date = sv && i_cal_time_is_date(sv);
  is_floating = sv && !is_date && !tzid && !i_cal_time_is_utc(sv);
  printf("{\"uid\":");
  js(e_cal_component_get_uid(c));
  kv("rid", rid ? when(e_cal_component_range_get_datetime(rid), b) : NULL);
  if (e_cal_component_get_sequence(c) >= 0) printf(",\"sequence\":%d", e_cal_component_get_sequence(c));
  kv("summary", text(e_cal_component_get_summary(c)));
  GSList *desc = e_cal_component_get_descriptions(c);
  kv("description", desc ? text(desc->data) : NULL);
  kv("start", when(s, b));
  kv("zone", !sv ? NULL : is_date ? "date" : i_cal_time_is_utc(sv) ? "UTC" : tzid ? tzid : "floating");
  kv("end", when(e, b));
  kv("location", e_cal_component_get_location(c));
  kv("organizer", o ? mail(e_cal_component_organizer_get_value(o)) : NULL);
  kv("organizer_cn", o ? e_cal_component_organizer_get_cn(o) : NULL);
  printf(",\"attendees\":%u", g_slist_length(e_cal_component_get_attendees(c)));
  ICalProperty *st = i_cal_component_get_first_property(ic, I_CAL_STATUS_PROPERTY);
  kv("status", st ? i_cal_property_get_value_as_string(st) : NULL);
  printf(",\"alarms\":%u", g_slist_length(e_cal_component_get_all_alarms(c)));
  if (e_cal_component_has_recurrences(c) && sv) {
    ICalTimezone *z = tzid ? zone_of(tzid, NULL, NULL, NULL) : i_cal_timezone_get_utc_timezone();
    ICalTime *from = i_cal_time_clone(sv), *to = i_cal_time_clone(sv);
    i_cal_time_adjust(from, -1, 0, 0, 0);
    i_cal_time_set_year(to, i_cal_time_get_year(sv) + 6);
    shown = 0;
    printf(",\"starts\":[");
    e_cal_recur_generate_instances_sync(ic, from, to, instance, NULL, zone_of, NULL, z, NULL, NULL);
    printf("]");
  }
  printf("}");
  g_object_unref(c);
}
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    char *text = slurp(argv[i]);
    root = text ? e_cal_util_parse_ics_string(text) : NULL;
    printf("{\"reader\":\"ecal\"");
    kv("file", argv[i]);
    if (!root || i_cal_component_isa(root) != I_CAL_VCALENDAR_COMPONENT) {
      printf(",\"ok\":false,\"error\":\"not a VCALENDAR\",\"warnings\":[],\"method\":null,\"events\":[]}\n");
      fflush(stdout);
      continue;
    }
    ICalProperty *m = i_cal_component_get_first_property(root, I_CAL_METHOD_PROPERTY);
    int k = 0;
    printf(",\"ok\":true,\"error\":null,\"warnings\":[]");
    kv("method", m ? i_cal_property_get_value_as_string(m) : NULL);
    printf(",\"events\":[");
    for (ICalComponent *e = i_cal_component_get_first_component(root, I_CAL_VEVENT_COMPONENT); e;
         e = i_cal_component_get_next_component(root, I_CAL_VEVENT_COMPONENT)) {
      if (k++) putchar(',');
      event(e);
    }
    printf("]}\n");
    fflush(stdout);
  }
  return 0;
}
