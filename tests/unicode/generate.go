// Writes the character tables of the Go release that runs it: as a Java class, or with -sums as the
// checksums that the class is tested against.
package main

import (
	"fmt"
	"hash/crc32"
	"os"
	"strconv"
	"strings"
	"unicode"
)

// The general categories by their numbers in java.lang.Character.
var categories = map[int]string{
	1: "Lu", 2: "Ll", 3: "Lt", 4: "Lm", 5: "Lo", 6: "Mn", 7: "Me", 8: "Mc", 9: "Nd", 10: "Nl",
	11: "No", 12: "Zs", 13: "Zl", 14: "Zp", 15: "Cc", 16: "Cf", 18: "Co", 19: "Cs", 20: "Pd",
	21: "Ps", 22: "Pe", 23: "Pc", 24: "Po", 25: "Sm", 26: "Sc", 27: "Sk", 28: "So", 29: "Pi",
	30: "Pf",
}

func category(r rune) int {
	for number, name := range categories {
		if unicode.Is(unicode.Categories[name], r) {
			return number
		}
	}
	return 0
}

func number(n int) string {
	return strconv.FormatInt(int64(n), 36)
}

// Runs of one category: its letter, and the length of the run unless it is 1.
func categoryRuns() string {
	var out strings.Builder
	for start := rune(0); start <= unicode.MaxRune; {
		kind := category(start)
		end := start + 1
		for end <= unicode.MaxRune && category(end) == kind {
			end++
		}
		letter := byte('@' + kind)
		if letter == '\\' {
			letter = '_'
		}
		out.WriteByte(letter)
		if end-start > 1 {
			out.WriteString(number(int(end - start)))
		}
		start = end
	}
	return out.String()
}

// Runs of characters that a mapping moves by the same distance: the gap to the run before, the
// length, the distance. The length is negative when only every second character is moved.
func mappingRuns(mapping func(rune) rune) string {
	var out strings.Builder
	distance := func(r rune) rune {
		if r > unicode.MaxRune {
			return 0
		}
		return mapping(r) - r
	}
	last := rune(0)
	for start := rune(0); start <= unicode.MaxRune; start++ {
		d := distance(start)
		if d == 0 {
			continue
		}
		length, step, sign := 1, rune(1), 1
		if distance(start+1) == 0 && distance(start+2) == d {
			step, sign = 2, -1
		}
		end := start
		for distance(end+step) == d && (step == 1 || distance(end+1) == 0) {
			end += step
			length++
		}
		fmt.Fprintf(&out, "%s,%s,%s,", number(int(start-last)), number(sign*length), number(int(d)))
		last, start = start, end
	}
	return out.String()
}

// The characters that a mapping moves elsewhere than another mapping does.
func exceptions(mapping, usual func(rune) rune) string {
	var out strings.Builder
	last := rune(0)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if mapped := mapping(r); mapped != usual(r) {
			fmt.Fprintf(&out, "%s,1,%s,", number(int(r-last)), number(int(mapped-r)))
			last = r
		}
	}
	return out.String()
}

func otherCase(r rune) rune {
	if lower := unicode.ToLower(r); lower != r {
		return lower
	}
	return unicode.ToUpper(r)
}

func constant(name, comment, text string) {
	fmt.Printf("\n  /** %s */\n  static final String %s =\n", comment, name)
	for start := 0; start < len(text); start += 88 {
		plus := "      "
		if start > 0 {
			plus = "          + "
		}
		fmt.Printf("%s\"%s\"", plus, text[start:min(start+88, len(text))])
		if start+88 < len(text) {
			fmt.Println()
		}
	}
	fmt.Println(";")
}

func class(version string) {
	fmt.Printf("package dev.fairlead.value;\n\n")
	fmt.Printf("/** The characters of Unicode %s. Written by tests/unicode/generate.go. */\n", unicode.Version)
	fmt.Printf("final class Unicode%s {", version)
	constant("CATEGORIES", "Runs of general categories.", categoryRuns())
	constant("UPPER", "Runs of characters with an upper case.", mappingRuns(unicode.ToUpper))
	constant("LOWER", "Runs of characters with a lower case.", mappingRuns(unicode.ToLower))
	constant("TITLE", "Characters with a title case that is not their upper case.",
		exceptions(unicode.ToTitle, unicode.ToUpper))
	constant("FOLDS", "Characters that fold to another than their other case.",
		exceptions(unicode.SimpleFold, otherCase))
	fmt.Printf("\n  private Unicode%s() {}\n}\n", version)
}

func sum(version, name string, value func(rune) rune) {
	hash := crc32.NewIEEE()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		v := value(r)
		hash.Write([]byte{byte(v >> 16), byte(v >> 8), byte(v)})
	}
	fmt.Printf("%s\t%s\t%08x\n", version, name, hash.Sum32())
}

func flag(is func(rune) bool) func(rune) rune {
	return func(r rune) rune {
		if is(r) {
			return 1
		}
		return 0
	}
}

func sums(version string) {
	sum(version, "category", func(r rune) rune { return rune(category(r)) })
	sum(version, "print", flag(strconv.IsPrint))
	sum(version, "letter", flag(unicode.IsLetter))
	sum(version, "digit", flag(unicode.IsDigit))
	sum(version, "number", flag(unicode.IsNumber))
	sum(version, "punct", flag(unicode.IsPunct))
	sum(version, "upper", flag(unicode.IsUpper))
	sum(version, "lower", flag(unicode.IsLower))
	sum(version, "title", flag(unicode.IsTitle))
	sum(version, "space", flag(unicode.IsSpace))
	sum(version, "toUpper", unicode.ToUpper)
	sum(version, "toLower", unicode.ToLower)
	sum(version, "toTitle", unicode.ToTitle)
	sum(version, "fold", unicode.SimpleFold)
}

func main() {
	version, _, _ := strings.Cut(unicode.Version, ".")
	if len(os.Args) > 1 && os.Args[1] == "-sums" {
		sums(version)
	} else {
		class(version)
	}
}
