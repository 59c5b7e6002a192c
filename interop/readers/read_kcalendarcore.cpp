// KCalendarCore: the calendar library of KDE (KOrganizer, Merkuro, Kontact, KItinerary).
#include <KCalendarCore/Event>
#include <KCalendarCore/Exceptions>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/ScheduleMessage>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>
using namespace KCalendarCore;

static QJsonValue when(const QDateTime &t, bool allDay) {
  if (!t.isValid()) return QJsonValue();
  if (allDay) return t.date().toString(Qt::ISODate);
  if (t.timeSpec() == Qt::LocalTime) return t.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  return t.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1Char('Z');
}
static QJsonValue text(const QString &s) { return s.isEmpty() ? QJsonValue() : QJsonValue(s); }

static QJsonObject event(const Event::Ptr &e) {
  const bool day = e->allDay();
  QJsonObject o;
  o[QStringLiteral("uid")] = text(e->uid());
  o[QStringLiteral("rid")] = when(e->recurrenceId(), day);
  o[QStringLiteral("sequence")] = e->revision();
  o[QStringLiteral("summary")] = text(e->summary());
  o[QStringLiteral("description")] = text(e->description());
  o[QStringLiteral("start")] = when(e->dtStart(), day);
  o[QStringLiteral("zone")] = !e->dtStart().isValid()                    ? QJsonValue()
                              : day                                      ? QStringLiteral("date")
                              : e->dtStart().timeSpec() == Qt::LocalTime ? QStringLiteral("floating")
                              : e->dtStart().timeSpec() == Qt::UTC
                                  ? QStringLiteral("UTC")
                                  : QString::fromUtf8(e->dtStart().timeZone().id());
  // KCalendarCore keeps an inclusive end for all-day events; the wire form is exclusive
  o[QStringLiteral("end")] = day ? when(e->dtEnd().addDays(1), true) : when(e->dtEnd(), false);
  o[QStringLiteral("location")] = text(e->location());
  o[QStringLiteral("organizer")] = text(e->organizer().email().toLower());
  o[QStringLiteral("organizer_cn")] = text(e->organizer().name());
  o[QStringLiteral("attendees")] = e->attendeeCount();
  static const char *status[] = {nullptr,     "TENTATIVE",  "CONFIRMED", "COMPLETED", "NEEDS-ACTION",
                                 "CANCELLED", "IN-PROCESS", "DRAFT",     "FINAL"};
  o[QStringLiteral("status")] = e->status() == Incidence::StatusX ? text(e->customStatus())
                                : e->status() == Incidence::StatusNone
                                    ? QJsonValue()
                                    : QJsonValue(QString::fromLatin1(status[e->status()]));
  o[QStringLiteral("alarms")] = e->alarms().size();
  if (e->recurs()) {
    QJsonArray a;
    const auto *r = e->recurrence();
    QDateTime t = r->recursAt(e->dtStart()) ? e->dtStart() : r->getNextDateTime(e->dtStart());
    for (int i = 0; i < 40 && t.isValid(); i++, t = r->getNextDateTime(t)) a.append(when(t, day));
    o[QStringLiteral("starts")] = a;
  }
  return o;
}
int main(int argc, char **argv) {
  static const char *methods[] = {"PUBLISH", "REQUEST", "REPLY",   "ADD",
                                  "CANCEL",  "REFRESH", "COUNTER", "DECLINECOUNTER"};
  QTextStream out(stdout);
  out.setCodec("UTF-8");
  for (int i = 1; i < argc; i++) {
    QFile f(QString::fromLocal8Bit(argv[i]));
    QJsonObject line{{QStringLiteral("reader"), QStringLiteral("kcalendarcore")},
                     {QStringLiteral("file"), QString::fromLocal8Bit(argv[i])}};
    QJsonArray events, warnings;
    QString error;
    if (!f.open(QIODevice::ReadOnly)) error = QStringLiteral("cannot open");
    const QByteArray bytes = f.readAll();
    ICalFormat format;
    MemoryCalendar::Ptr cal(new MemoryCalendar(QTimeZone::utc()));
    if (error.isEmpty() && !format.fromRawString(cal, bytes))
      error = format.exception()
                  ? QStringLiteral("fromRawString: exception %1").arg(format.exception()->code())
                  : QStringLiteral("fromRawString failed");
    for (const auto &e : cal->rawEvents()) events.append(event(e));
    line[QStringLiteral("method")] = QJsonValue();
    if (error.isEmpty() && bytes.contains("METHOD:")) {  // read it again as an invitation
      ICalFormat itip;
      MemoryCalendar::Ptr empty(new MemoryCalendar(QTimeZone::utc()));
      const auto msg = itip.parseScheduleMessage(empty, QString::fromUtf8(bytes));
      if (msg && msg->method() >= 0 && msg->method() < 8)
        line[QStringLiteral("method")] = QLatin1String(methods[msg->method()]);
      else
        warnings.append(QStringLiteral("parseScheduleMessage: not an invitation"));
    }
    line[QStringLiteral("ok")] = error.isEmpty();
    line[QStringLiteral("error")] = text(error);
    line[QStringLiteral("warnings")] = warnings;
    line[QStringLiteral("events")] = events;
    out << QJsonDocument(line).toJson(QJsonDocument::Compact) << '\n';
    out.flush();
  }
}
