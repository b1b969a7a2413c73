// Writes rows of regular expressions and what Go's package regexp makes of them.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"strings"
)

var tokens = []string{
	"a", "b", "c", "x", "k", "s", "K", "1", "_", " ", "-", "é", "É", "ſ", "ß", "世", "\n", ".", "^", "$", "|", "|",
	"(", ")", "(?:", ")", "(?P<n>", "(?<m>", "(?P<n", "(?i)", "(?i:", "(?s)", "(?m)", "(?U)", "(?-i)", "(?im-s:",
	"(?^", "(?=", "(?!", "(?<=", "(?P=n)", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}", "{2,}", "{0}",
	"{,3}", "{1000}", "{1001}", "{3,1}", "{99999999999}", "{0,0}", "{0,}", "[", "]", "[a-c]", "[^a]", "[^a-z0-9]",
	"[[:alpha:]]", "[[:^digit:]x]", "[[:foo:]]", `[\d_]`, `[\W]`, `[a-\d]`, "[z-a]", "[]a]", "[^]]", "[-a]", "[a-]",
	`[\pL]`, `[^\pL\n]`, `[\]\-]`, `\d`, `\w`, `\s`, `\D`, `\W`, `\S`, `\b`, `\B`, `\A`, `\z`, `\Z`, `\Q`, `\E`,
	`\Qa.b\E`, `\pL`, `\PL`, `\p{Greek}`, `\p{^Lu}`, `\pN`, `\pc`, `\p{Old_Italic}`, `\p{letter}`, `\p{Foo}`, `\p`,
	`\p{`, `\x41`, `\x{e9}`, `\x{110000}`, `\xg`, `\101`, `\08`, `\1`, `\n`, `\t`, `\C`, `\h`, `\.`, `\*`, `\_`, `\`,
	`[\`, `\u0041`, "(?i)é", "(?i)[à-ý]", `(?i)\pLu`, `(?i)\p{Lu}`, "(?i)[^k]", "\x80", "\xff", "\uFFFD",
	`\x{fffd}`, `\x00`, "{", "}", "~", "/", "#",
}

var pieces = []string{
	"a", "b", "c", "x", "k", "s", "K", "S", "1", "_", " ", "-", "é", "É", "ſ", "\u212a", "ß", "世", "\n", "A", "B", "Z",
	"z", ".", "α", "Ω", "ω", "\x80", "\xff", "\uFFFD", "\x00", "aa", "ab", "abc", "\ua7da", "\ua7db",
}

var templates = []string{
	"x", "", "$0", "$1", "${1}", "$1W", "${1}W", "$n", "${n}", "${m}x", "$$", "$", "$é", "${", "${1", "${}", "$01",
	"[$0]", "$2$1", "<$1>", `\1`, "$x y", "$nn", "a$",
}

func join(r *rand.Rand, from []string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(from[r.Intn(len(from))])
	}
	return b.String()
}

func pick(r *rand.Rand, from ...string) string {
	return from[r.Intn(len(from))]
}

// A pattern that is valid more often than a row of tokens.
func pattern(r *rand.Rand, depth int) string {
	if depth == 0 {
		return pick(r, "a", "b", "c", "ab", ".", "[a-c]", "[^a]", `\d`, `\w`, `\b`, "^", "$", "", "é", "k", `\pL`, "(?i:k)", `\B`, `\z`)
	}
	inner := pattern(r, depth-1)
	switch r.Intn(7) {
	case 0:
		return inner + pattern(r, depth-1)
	case 1:
		return inner + "|" + pattern(r, depth-1)
	case 2:
		return "(" + inner + ")"
	case 3:
		return "(?:" + inner + ")" + pick(r, "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "{2,}", "{0,3}")
	case 4:
		return "(" + inner + ")" + pick(r, "*", "+", "?", "*?", "{2}")
	case 5:
		return pick(r, "(?i:", "(?s:", "(?m:", "(?U:", "(?ims-U:", "(?P<n>") + inner + ")"
	default:
		return inner + pattern(r, depth-1) + pattern(r, depth-1)
	}
}

func main() {
	profile, rows := os.Args[1], 0
	r := rand.New(rand.NewSource(int64(profile[0])))
	for rows < 700 {
		p := pattern(r, 1+r.Intn(4))
		if r.Intn(2) == 0 {
			p = join(r, tokens, 1+r.Intn(6))
		}
		x, err := regexp.Compile(p)
		if err != nil {
			if r.Intn(3) == 0 {
				fmt.Printf("%s\t%+q\t%+q\n", profile, p, err.Error())
				rows++
			}
			continue
		}
		s, t, n := join(r, pieces, r.Intn(8)), pick(r, templates...), r.Intn(5)-1
		fmt.Printf("%s\t%+q\t%+q\t%+q\t%d\t%v %+q %+q %+q %+q %+q\n", profile, p, s, t, n, x.MatchString(s),
			x.FindString(s), x.FindAllString(s, n), x.Split(s, n), x.ReplaceAllString(s, t), x.ReplaceAllLiteralString(s, t))
		rows++
	}
}
