"""Records what Python's Jinja2 makes of the chart bazaar with the random values of RandomValuesTest.

Usage: pip install jinja2==3.1.6 pyyaml; run RandomValuesTest, which writes tests/target/bazaar.jsonl,
then python3 tests/jinja/record_sets.py. Writes tests/jinja/bazaar.tsv: a set of values and the
digest of the objects that its files hold, or "failed".
"""

import copy
import hashlib
import json
import os

import yaml
from jinja2 import FileSystemLoader

import record

HERE = os.path.dirname(os.path.abspath(__file__))
CHART = os.path.join(HERE, "../../engine/src/test/resources/jinja-charts/bazaar")
FILES = ["config.yaml", "page.yaml", "pod.yaml"]


class Failed(Exception):
    pass


def fail(message):
    raise Failed(message)


def merged(defaults, values):
    """Helm's coalescing: mappings are merged, null deletes."""
    result = copy.deepcopy(defaults)
    for key, value in values.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


def canonical(value):
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    for letter in "<>&":
        text = text.replace(letter, "\\u%04x" % ord(letter))
    return text


def objects(env, context):
    found = {}
    for name in FILES:
        text = env.get_template(name + ".j2").render(**context)
        found[name] = yaml.safe_load(text)
    return found


def main():
    env = record.environment()
    env.loader = FileSystemLoader(os.path.join(CHART, "templates-jinja"))
    with open(os.path.join(CHART, "values.yaml")) as file:
        defaults = yaml.safe_load(file)
    lines = []
    with open(os.path.join(HERE, "../target/bazaar.jsonl")) as file:
        sets = file.read().rstrip("\n").split("\n")
    for line in sets:
        context = {
            "values": merged(defaults, json.loads(line)),
            "release": {"name": "r", "namespace": "default"},
            "chart": {"name": "bazaar", "version": "1.2.3", "appVersion": "4.5"},
            "fail": fail,
        }
        env.cache.clear()
        env.globals.update(context)
        env.globals["include"] = lambda name: env.get_template(name).render(**context)
        try:
            result = canonical(objects(env, context))
            digest = hashlib.sha256(result.encode()).hexdigest()[:16]
        except Failed:
            digest = "failed"
        lines.append(line + "\t" + digest)
    with open(os.path.join(HERE, "bazaar.tsv"), "w") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
