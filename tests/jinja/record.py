"""Records what Python's Jinja2 prints for the snippets of engine/src/test/resources/cases/jinja.

Usage: pip install jinja2==3.1.6 pyyaml; python3 tests/jinja/record.py [--check]
Rows whose status is "equal" get Jinja2's text as what is wanted; with --check nothing is written and
rows that would change are printed. Rows that are refused or differ keep what they say.
"""

import base64
import copy
import hashlib
import json
import os
import re
import sys

import yaml
from jinja2 import ChainableUndefined, Environment, Undefined

FOLDER = os.path.join(
    os.path.dirname(__file__), "../../engine/src/test/resources/cases/jinja"
)


def finalize(value):
    """A chart prints missing values as nothing and booleans as YAML does."""
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def environment():
    env = Environment(
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=ChainableUndefined,
        finalize=finalize,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    env.filters["ansible.builtin.b64encode"] = lambda s: base64.b64encode(s.encode()).decode()
    env.filters.update(
        checksum=lambda s: hashlib.sha1(s.encode()).hexdigest(),
        nindent=lambda s, n: "\n" + " " * n + s.replace("\n", "\n" + " " * n),
        to_nice_yaml=lambda x, indent=2: yaml.safe_dump(x, default_flow_style=False).rstrip("\n"),
        to_yaml=lambda x, indent=2: yaml.safe_dump(x, default_flow_style=False).rstrip("\n"),
        to_json=lambda x: json.dumps(x, separators=(",", ":"), sort_keys=True),
        to_nice_json=lambda x, indent=2: json.dumps(x, indent=2, sort_keys=True),
        from_json=json.loads,
        from_yaml=yaml.safe_load,
        regex_findall=lambda s, p: re.findall(p, s),
        regex_escape=re.escape,
        b64encode=lambda s: base64.b64encode(s.encode()).decode(),
        b64decode=lambda s: base64.b64decode(s).decode(),
        sha1=lambda s: hashlib.sha1(s.encode()).hexdigest(),
        sha256=lambda s: hashlib.sha256(s.encode()).hexdigest(),
        basename=os.path.basename,
        dirname=os.path.dirname,
        regex_replace=lambda s, p, r="": re.sub(p, r, s),
        regex_search=lambda s, p: (re.search(p, s) or [""])[0],
        bool=lambda s: str(s).lower() in ("true", "yes", "on", "1"),
        combine=combine,
        ternary=lambda c, a, b: a if c else b,
        split=lambda s, d=None: s.split(d),
        quote=lambda x: '"' + str(x) + '"',
        trunc=lambda s, n: s[:n],
        trimSuffix=lambda s, x: s.removesuffix(x),
    )
    env.tests.update(
        version=version,
        match=lambda s, p: bool(re.match(p, s)),
        search=lambda s, p: bool(re.search(p, s)),
    )
    return env


def combine(left, right, recursive=False):
    """Ansible's combine: mappings inside are replaced unless recursive."""
    result = dict(left)
    for key, value in right.items():
        inner = recursive and isinstance(result.get(key), dict) and isinstance(value, dict)
        result[key] = combine(result[key], value, True) if inner else value
    return result


def version(left, right, operator="=="):
    def parts(text):
        return tuple(map(int, text.split(".")))

    one, two = parts(left), parts(right)
    return {
        ">=": one >= two,
        "ge": one >= two,
        ">": one > two,
        "lt": one < two,
        "==": one == two,
    }[operator]


def unescaped(cell):
    return re.sub(
        r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), "\\" + m.group(1)), cell
    )


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def main():
    with open(os.path.join(FOLDER, "values.yaml")) as file:
        values = yaml.safe_load(file)
    path = os.path.join(FOLDER, "snippets.tsv")
    with open(path) as file:
        lines = file.read().rstrip("\n").split("\n")
    env = environment()
    changed = 0
    for i, line in enumerate(lines[1:], 1):
        template, status, want, note = line.split("\t")
        if status != "equal":
            continue
        text = env.from_string(unescaped(template)).render(
            values=copy.deepcopy(values),
            release={"name": "rel", "namespace": "ns"},
            chart={"name": "s", "version": "1.0.0", "appVersion": "2.0"},
        )
        if escaped(text) != want:
            changed += 1
            print(f"line {i + 1}: {template}: {text!r}")
            lines[i] = "\t".join([template, status, escaped(text), note])
    if changed and "--check" not in sys.argv:
        with open(path, "w") as file:
            file.write("\n".join(lines) + "\n")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
