// Writes rows of times by layouts, and of texts read by layouts.
package main

import (
	"fmt"
	"math/rand"
	"strings"
	"time"
)

var chunks = []string{
	"January", "Jan", "Monday", "Mon", "MST", "01", "02", "03", "04", "05", "06", "002", "15", "1", "2006", "2", "_2",
	"_2006", "__2", "3", "4", "5", "PM", "pm", "-070000", "-07:00:00", "-0700", "-07:00", "-07", "Z070000",
	"Z07:00:00", "Z0700", "Z07:00", "Z07", ".000", ",000", ".999", ",999999", ".0", ".9", ".000000000000",
	".999999999", " ", "  ", "-", "/", ":", "T", "é", "x", "_", "__", "0", "00", "7", "Januar", "Mond", "Month",
	"\"", "\\", "\x01", "Z", "P", ".",
}

var layouts = []string{
	time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z,
	time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampNano, time.DateTime,
	time.DateOnly, "20060102150405", "Jan 2, 2006 at 3:04pm (MST)", "2006-002", "2006 __2",
}

var zones = []string{
	"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Tokyo",
	"America/St_Johns", "EST", "Etc/GMT+5", "GMT-0", "",
}

func layout(r *rand.Rand) string {
	if r.Intn(3) == 0 {
		return layouts[r.Intn(len(layouts))]
	}
	var b strings.Builder
	for range 1 + r.Intn(8) {
		b.WriteString(chunks[r.Intn(len(chunks))])
	}
	return b.String()
}

// Changes some bytes.
func damage(r *rand.Rand, s string) string {
	b := []byte(s)
	for i := r.Intn(3); i > 0 && len(b) > 0; i-- {
		p := r.Intn(len(b))
		switch r.Intn(4) {
		case 0:
			b = append(b[:p:p], b[p+1:]...)
		case 1:
			b[p] = "0123456789 +-:.,ZTAMPmp\xc3"[r.Intn(23)]
		case 2:
			b = append(b[:p:p], append([]byte{"0123456789 +-:.,ZT"[r.Intn(18)]}, b[p:]...)...)
		case 3:
			b = b[:p]
		}
	}
	return string(b)
}

func main() {
	r := rand.New(rand.NewSource(7))
	for range 500 {
		zone := zones[r.Intn(len(zones))]
		location, err := time.LoadLocation(zone)
		if err != nil {
			panic(err)
		}
		second := r.Int63n(12e9) - 2e9
		if location == time.UTC && r.Intn(4) == 0 {
			second = int64(r.Uint64())
		}
		nanosecond := r.Int63n(1e9) * int64(r.Intn(2))
		t, l := time.Unix(second, nanosecond).In(location), layout(r)
		fmt.Printf("format\t%d\t%d\t%s\t%+q\t%+q\n", second, nanosecond, zone, l, t.Format(l))
		text, result := damage(r, t.Format(l)), ""
		if r.Intn(3) == 0 {
			l = damage(r, l)
		}
		if p, err := time.ParseInLocation(l, text, location); err != nil {
			result = err.Error()
		} else {
			result = p.String() + " in " + p.Location().String()
		}
		fmt.Printf("parse\t%s\t%+q\t%+q\t%+q\n", zone, l, text, result)
	}
}
