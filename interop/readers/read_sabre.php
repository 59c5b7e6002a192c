<?php
// sabre/vobject (Nextcloud, ownCloud, Baikal). Debian ships 2.1: old, but the same lineage.
error_reporting(E_ERROR);
date_default_timezone_set('UTC');
require '/usr/share/php/Sabre/VObject/autoload.php';
use Sabre\VObject;

// 2.1 leaves \\, and \\; in text values (3.x does not); undone here, being no fault of the file
function val($c, $n) { return isset($c->$n) ? strtr((string)$c->$n, ['\\,' => ',', '\\;' => ';']) : null; }
function email($v) { return $v === null ? null : strtolower(preg_replace('/^mailto:/i', '', $v)); }
function iso($d) { $d = clone $d; $d->setTimezone(new DateTimeZone('UTC')); return $d->format('Y-m-d\TH:i:s\Z'); }
function when($p) {
    if ($p === null) return null;
    $d = $p->getDateTime();
    switch ($p->getDateType()) {
        case VObject\Property\DateTime::DATE: return $d->format('Y-m-d');
        case VObject\Property\DateTime::LOCAL: return $d->format('Y-m-d\TH:i:s');
        default: return iso($d);
    }
}
function event($e, $cal) {
    $s = isset($e->DTSTART) ? $e->DTSTART : null;
    $type = $s ? $s->getDateTime() ? $s->getDateType() : null : null;
    $end = null;
    if (isset($e->DTEND)) $end = when($e->DTEND);
    elseif (isset($e->DURATION)) { $d = clone $s->getDateTime(); $d->add(VObject\DateTimeParser::parseDuration((string)$e->DURATION)); $end = iso($d); }
    $starts = null;
    if (isset($e->RRULE) || isset($e->RDATE)) {
        $starts = [];
        $solo = new VObject\Component\VCalendar();
        foreach ($cal->children as $c) if ($c->name == 'VTIMEZONE') $solo->add($c);
        $solo->add(clone $e);
        $it = new VObject\RecurrenceIterator($solo, (string)$e->UID);
        for (; $it->valid() && count($starts) < 40; $it->next())
            $starts[] = $type == VObject\Property\DateTime::DATE ? $it->getDTStart()->format('Y-m-d') : ($type == VObject\Property\DateTime::LOCAL ? $it->getDTStart()->format('Y-m-d\TH:i:s') : iso($it->getDTStart()));
    }
    return ['uid' => val($e, 'UID'), 'rid' => isset($e->{'RECURRENCE-ID'}) ? when($e->{'RECURRENCE-ID'}) : null,
        'sequence' => isset($e->SEQUENCE) ? (int)(string)$e->SEQUENCE : null, 'summary' => val($e, 'SUMMARY'), 'description' => val($e, 'DESCRIPTION'),
        'start' => when($s), 'zone' => !$s ? null : [1 => 'floating', 2 => 'UTC', 3 => (string)$s['TZID'], 4 => 'date'][$type], 'end' => $end, 'location' => val($e, 'LOCATION'),
        'organizer' => email(val($e, 'ORGANIZER')), 'organizer_cn' => isset($e->ORGANIZER['CN']) ? (string)$e->ORGANIZER['CN'] : null,
        'attendees' => isset($e->ATTENDEE) ? count($e->ATTENDEE) : 0, 'status' => val($e, 'STATUS'), 'alarms' => isset($e->VALARM) ? count($e->VALARM) : 0, 'starts' => $starts];
}
foreach (array_slice($argv, 1) as $file) {
    $line = ['reader' => 'sabre', 'file' => $file, 'ok' => true, 'error' => null, 'warnings' => [], 'method' => null, 'events' => []];
    try {
        $cal = VObject\Reader::read(file_get_contents($file));
        foreach ($cal->validate() as $w) $line['warnings'][] = 'validate: ' . $w['message'];
        $line['method'] = val($cal, 'METHOD');
        foreach ($cal->select('VEVENT') as $e) $line['events'][] = event($e, $cal);
    } catch (\Throwable $t) { $line['ok'] = false; $line['error'] = get_class($t) . ': ' . $t->getMessage(); }
    echo json_encode($line, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
