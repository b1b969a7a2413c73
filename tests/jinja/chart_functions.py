"""The filters, tests and functions of Helm and Sprig that charts in Jinja use, for Python's Jinja2.

Where docs/jinja.md names a difference from Jinja2 (missing and null are one value, mappings are in
key order, blank lines are padded, 1.0 prints 1, booleans are no numbers, unique makes a list), these
functions follow docs/jinja.md.
"""

import copy
import functools
import hashlib
import json
import re

import yaml
from jinja2 import ChainableUndefined, Undefined

import record


class Failed(Exception):
    """What fail() says."""


class Missing(ChainableUndefined):
    """A missing value: equal to null, and methods called on it give nothing."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(obj=self, name=name)

    def __call__(self, *arguments):
        if isinstance(self._undefined_obj, Undefined):
            return Missing(obj=self)
        return self._fail_with_undefined_error()

    def __eq__(self, other):
        return is_missing(other)

    __hash__ = None


def is_missing(value):
    return value is None or isinstance(value, Undefined)


def fail(message):
    raise Failed(message)


def ordered(value):
    """Mappings in the order of their keys, missing values as null, 1.0 as 1."""
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [ordered(item) for item in value]
    if isinstance(value, float) and value == int(value):
        return int(value)
    return None if is_missing(value) else value


@functools.cache
def read_once(text):
    return ordered(yaml.safe_load(text))


class Dumper(yaml.SafeDumper):
    """Writes texts that YAML would read as something else in double quotes, as Go does."""

    def ignore_aliases(self, data):
        return True


def represent_text(dumper, text):
    style = None
    if "\n" in text:
        style = "|"
    elif dumper.resolve(yaml.ScalarNode, text, (True, False)) != "tag:yaml.org,2002:str":
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, represent_text)


def to_yaml(value):
    text = yaml.dump(
        ordered(value), Dumper=Dumper, default_flow_style=False, width=1 << 20, allow_unicode=True
    )
    return text.removesuffix("\n...\n").rstrip("\n")


def to_json(value):
    return json.dumps(ordered(value), separators=(",", ":"), ensure_ascii=False)


def to_text(value):
    if is_missing(value):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def to_int(value):
    """Sprig's int: what is no number is 0."""
    try:
        return 0 if is_missing(value) else int(value)
    except (TypeError, ValueError):
        return 0


def quote(value):
    return "" if is_missing(value) else json.dumps(to_text(value), ensure_ascii=False)


def squote(value):
    return "" if is_missing(value) else "'" + to_text(value) + "'"


def indent(text, count):
    return text.replace("\n", "\n" + " " * count)


def default(value, other="", boolean=False):
    return other if is_missing(value) or (boolean and not value) else value


def merge(into, *others):
    """Sprig's merge: what is there already and not empty stays."""
    for other in others:
        for key, value in (other or {}).items():
            if isinstance(value, dict) and isinstance(into.get(key), dict):
                merge(into[key], value)
            elif not into.get(key) and value is not None:
                into[key] = copy.deepcopy(value)
    return into


def merge_overwrite(into, *others):
    for other in others:
        for key, value in (other or {}).items():
            if isinstance(value, dict) and isinstance(into.get(key), dict):
                merge_overwrite(into[key], value)
            else:
                into[key] = value
    return into


def omit(mapping, *keys):
    return {key: value for key, value in mapping.items() if key not in keys}


def set_entry(mapping, key, value):
    mapping[key] = value
    return mapping


VERSION = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$")


def parsed(text):
    """A semantic version as something to compare: numbers, then a pre-release below none."""
    match = VERSION.match(text)
    if not match:
        raise ValueError("no version: " + text)
    numbers = tuple(int(part or 0) for part in match.groups()[:3])
    words = match.group(4)
    if words is None:
        return numbers, (1,)
    parts = [(0, int(w), "") if w.isdigit() else (1, 0, w) for w in words.split(".")]
    return numbers, (0, *parts)


def semver_compare(constraint, version):
    """Every comparison must hold; a pre-release fits only beside a pre-release."""
    found = parsed(version)
    for operator, wanted in re.findall(r"(>=|<=|!=|>|<|=|)\s*([^\s,<>=!]+)", constraint):
        if wanted == "*":
            holds = found[1] == (1,)
        else:
            limit = parsed(wanted)
            holds = compared(found, operator or "=", limit)
            holds = holds and (found[1] == (1,) or limit[1] != (1,))
        if not holds:
            return False
    return True


def compared(left, operator, right):
    return {
        ">=": left >= right,
        "<=": left <= right,
        ">": left > right,
        "<": left < right,
        "=": left == right,
        "!=": left != right,
    }[operator]


def is_version(version, wanted, operator="=="):
    return semver_compare(operator.replace("==", "=") + wanted, version)


def tpl(text, _):
    if "{{" in text:
        raise NotImplementedError("a Go template in values")
    return text


def functions():
    """The functions by name; the reader of files is the chart's."""
    return {
        "contains": lambda part, text: part in text,
        "deepCopy": copy.deepcopy,
        "eq": lambda left, right: left == right,
        "fail": fail,
        "get": lambda mapping, key: mapping.get(key, ""),
        "has": lambda item, items: item in items,
        "hasPrefix": lambda start, text: text.startswith(start),
        "hasSuffix": lambda end, text: text.endswith(end),
        "int": to_int,
        "merge": merge,
        "mergeOverwrite": merge_overwrite,
        "min": min,
        "omit": omit,
        "semverCompare": semver_compare,
        "set": set_entry,
        "toString": to_text,
        "tpl": tpl,
    }


def filters():
    return {
        "combine": lambda *args, **kw: ordered(record.combine(*args, **kw)),
        "default": default,
        "from_json": lambda text: ordered(json.loads(text)),
        "from_yaml": lambda text: copy.deepcopy(read_once(text)),
        "fromJsonArray": lambda text: ordered(json.loads(text)),
        "indent": indent,
        "int": to_int,
        "quote": quote,
        "regex_replace": lambda text, pattern, new: re.sub(pattern, new, text),
        "regex_search": lambda text, pattern: (re.search(pattern, to_text(text)) or [""])[0],
        "sha256sum": lambda text: hashlib.sha256(text.encode()).hexdigest(),
        "squote": squote,
        "string": to_text,
        "to_json": to_json,
        "to_yaml": to_yaml,
        "trimPrefix": lambda text, start: text.removeprefix(start),
        "trimSuffix": lambda text, end: text.removesuffix(end),
        "unique": lambda items: list(dict.fromkeys(items)),
        "trunc": lambda text, count: text.encode()[:count].decode(),
    }


def tests():
    return {
        "defined": lambda value: not is_missing(value),
        "none": is_missing,
        "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
        "match": lambda text, pattern: bool(re.match(pattern, to_text(text))),
        "search": lambda text, pattern: bool(re.search(pattern, to_text(text))),
        "sequence": lambda value: isinstance(value, list),
        "version": is_version,
    }
