"""Records what Python's Jinja2 makes of the charts gpu-sharing and vllm with many values.

Usage: pip install jinja2==3.1.6 pyyaml; run ChartsInJinja2Test, which writes random values that the
schemas allow to tests/target/CHART.jsonl, then python3 tests/jinja/record_charts.py. Writes
tests/jinja/CHART.tsv: values, or a file of the chart's ci/ or examples/, and what came of them:

  ok      the templates that print objects, each with a digest of them
  fail    what fail() said
  yaml    a template printed what YAML cannot read
  unknown what this recorder cannot do
"""

import glob
import hashlib
import json
import os
import re
import sys

import yaml
from jinja2 import FileSystemLoader
from jinja2.ext import Extension

import chart_functions
import record
from record_sets import canonical, merged

HERE = os.path.dirname(os.path.abspath(__file__))
CHARTS = ["gpu-sharing", "vllm"]
KUBE_VERSION = "v1.37.0"
IMPORT = re.compile(r"{%-? *from '([^']+)' import ([A-Za-z, ]+?) *-?%}\n")


class LateImports(Extension):
    """Imports that are looked up when a macro is called: files of a chart import each other."""

    def preprocess(self, source, name, filename=None):
        for file, names in IMPORT.findall(source):
            for macro in names.split(", "):
                self.environment.globals[macro] = late(self.environment, file, macro)
        return IMPORT.sub("", source)


def late(env, file, macro):
    return lambda *arguments, **named: getattr(env.get_template(file).module, macro)(
        *arguments, **named
    )


class Files:
    """The files of a chart."""

    def __init__(self, chart):
        self.chart = chart

    def get(self, path):
        with open(os.path.join(self.chart, path)) as file:
            return file.read()


class Reader(yaml.SafeLoader):
    """Reads dates as text, as Helm does."""


Reader.yaml_implicit_resolvers = {
    letter: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def key_first(lookup):
    """A key of a mapping before a method of Python's; null is missing."""

    def found(env, holder, name):
        if isinstance(holder, dict) and name in holder:
            value = holder[name]
        else:
            value = lookup(env, holder, name)
        return env.undefined(obj=holder, name=name) if value is None else value

    return found


def environment(chart, values):
    env = record.environment()
    kind = type(env)
    env.__class__ = type(
        "ChartEnvironment",
        (kind,),
        {"getattr": key_first(kind.getattr), "getitem": key_first(kind.getitem)},
    )
    env.undefined = chart_functions.Missing
    env.loader = FileSystemLoader(os.path.join(chart, "templates-jinja"))
    env.add_extension(LateImports)
    env.filters.update(chart_functions.filters())
    env.tests.update(chart_functions.tests())
    env.globals.update(chart_functions.functions())
    with open(os.path.join(chart, "Chart.yaml")) as file:
        about = yaml.safe_load(file)
    env.globals.update(
        values=chart_functions.ordered(values),
        chart={**about, "appVersion": str(about["appVersion"])},
        release={"name": "r", "namespace": "default", "service": "Helm"},
        capabilities={"kubeVersion": {"version": KUBE_VERSION}},
        files=Files(chart),
        root=None,
    )
    return env


def outcome(chart, values):
    env = environment(chart, values)
    digests = []
    try:
        texts = {}
        for path in sorted(glob.glob(os.path.join(chart, "templates-jinja", "[!_]*.yaml.j2"))):
            name = os.path.basename(path)
            texts[name.removesuffix(".j2")] = env.get_template(name).render()
        for name, text in texts.items():
            objects = [chart_functions.ordered(d) for d in yaml.load_all(text, Loader=Reader) if d is not None]
            if objects:
                digest = hashlib.sha256(canonical(objects).encode()).hexdigest()[:8]
                digests.append(name + "=" + digest)
    except chart_functions.Failed as failure:
        return "fail " + str(failure)
    except yaml.YAMLError:
        return "yaml"
    except NotImplementedError as gap:
        return "unknown " + str(gap)
    return " ".join(["ok"] + digests)


def rows(chart):
    for folder in ["ci", "examples"]:
        for path in sorted(glob.glob(os.path.join(chart, folder, "*.yaml"))):
            with open(path) as file:
                yield os.path.relpath(path, chart), yaml.load(file, Loader=Reader) or {}
    with open(os.path.join(HERE, "../target", os.path.basename(chart) + ".jsonl")) as file:
        for line in file.read().rstrip("\n").split("\n"):
            yield line, json.loads(line)


def main():
    for name in sys.argv[1:] or CHARTS:
        chart = os.path.join(HERE, "../../charts", name)
        with open(os.path.join(chart, "values.yaml")) as file:
            defaults = yaml.load(file, Loader=Reader)
        lines = []
        for label, values in rows(chart):
            result = outcome(chart, merged(defaults, values))
            lines.append(label + "\t" + result)
        with open(os.path.join(HERE, name + ".tsv"), "w") as file:
            file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
