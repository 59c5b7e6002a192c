// arran4/golang-ical. It has no recurrence engine, so no starts.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

type line struct {
	Reader   string   `json:"reader"`
	File     string   `json:"file"`
	Ok       bool     `json:"ok"`
	Error    *string  `json:"error"`
	Warnings []string `json:"warnings"`
	Method   *string  `json:"method"`
	Events   []event  `json:"events"`
}
type event = map[string]interface{}

func prop(e *ics.VEvent, p ics.ComponentProperty) *ics.IANAProperty { return e.GetProperty(p) }
func text(p *ics.IANAProperty) interface{} {
	if p == nil {
		return nil
	}
	return ics.FromText(p.Value)
}
func when(p *ics.IANAProperty, get func() (time.Time, error)) (interface{}, interface{}) {
	if p == nil {
		return nil, nil
	}
	if len(p.Value) == 8 {
		if t, err := time.Parse("20060102", p.Value); err == nil {
			return t.Format("2006-01-02"), "date"
		}
	}
	t, err := get()
	if err != nil {
		return nil, nil
	}
	if z, ok := p.ICalParameters["TZID"]; ok {
		return t.UTC().Format("2006-01-02T15:04:05Z"), z[0]
	}
	if strings.HasSuffix(p.Value, "Z") {
		return t.UTC().Format("2006-01-02T15:04:05Z"), "UTC"
	}
	return t.Format("2006-01-02T15:04:05"), "floating"
}
func mail(p *ics.IANAProperty) (interface{}, interface{}) {
	if p == nil {
		return nil, nil
	}
	var cn interface{}
	if v, ok := p.ICalParameters["CN"]; ok {
		cn = v[0]
	}
	return strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(p.Value, "mailto:"), "MAILTO:")), cn
}
func read(file string) (l line) {
	l = line{Reader: "golang-ical", File: file, Ok: true, Warnings: []string{}, Events: []event{}}
	defer func() {
		if r := recover(); r != nil {
			s := fmt.Sprint("panic: ", r)
			l.Ok, l.Error = false, &s
		}
	}()
	f, _ := os.Open(file)
	defer f.Close()
	cal, err := ics.ParseCalendar(f)
	if err != nil {
		s := err.Error()
		l.Ok, l.Error = false, &s
		return
	}
	for _, p := range cal.CalendarProperties {
		if p.IANAToken == "METHOD" {
			v := p.Value
			l.Method = &v
		}
	}
	for _, e := range cal.Events() {
		start, zone := when(prop(e, ics.ComponentPropertyDtStart), e.GetStartAt)
		end, _ := when(prop(e, ics.ComponentPropertyDtEnd), e.GetEndAt)
		var rid interface{}
		if p := prop(e, ics.ComponentProperty(ics.PropertyRecurrenceId)); p != nil {
			if t, err := time.Parse("20060102T150405Z", p.Value); err == nil {
				rid = t.Format("2006-01-02T15:04:05Z")
			} else if z, ok := p.ICalParameters["TZID"]; ok {
				if loc, err := time.LoadLocation(z[0]); err == nil {
					if t, err := time.ParseInLocation("20060102T150405", p.Value, loc); err == nil {
						rid = t.UTC().Format("2006-01-02T15:04:05Z")
					}
				}
			} else {
				rid = "?"
			}
		}
		org, cn := mail(prop(e, ics.ComponentPropertyOrganizer))
		att, alarms := 0, 0
		for _, p := range e.Properties {
			if p.IANAToken == "ATTENDEE" {
				att++
			}
		}
		for _, c := range e.Components {
			if _, ok := c.(*ics.VAlarm); ok {
				alarms++
			}
		}
		l.Events = append(l.Events, event{"uid": text(prop(e, ics.ComponentPropertyUniqueId)), "rid": rid, "summary": text(prop(e, ics.ComponentPropertySummary)),
			"description": text(prop(e, ics.ComponentPropertyDescription)), "start": start, "zone": zone, "end": end, "location": text(prop(e, ics.ComponentPropertyLocation)),
			"organizer": org, "organizer_cn": cn, "attendees": att, "status": text(prop(e, ics.ComponentPropertyStatus)), "alarms": alarms})
	}
	return
}
func main() {
	for _, f := range os.Args[1:] {
		b, _ := json.Marshal(read(f))
		fmt.Println(string(b))
	}
}
