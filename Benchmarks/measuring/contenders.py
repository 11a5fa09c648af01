"""The programs that are measured, each with the decisions in its own form."""

import os
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from measuring.measurement import ROOT, built_program, require_packages, require_program

BENCHMARKS = ROOT / "Benchmarks"


class Contender(ABC):
    name: str
    folder_name: str
    form = "public-record"

    @abstractmethod
    def prepare(self) -> None:
        """Installs and compiles what the program needs; may name its version."""

    @abstractmethod
    def command(self) -> list[str | Path]:
        """One build of the content into the output."""

    def take_content(self, count: int, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        subprocess.run([BENCHMARKS / "generate-decisions", str(count), folder, "--for", self.form], check=True)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "public"

    def forget_output(self) -> None:
        shutil.rmtree(self.output, ignore_errors=True)

    def pages_written(self) -> int:
        return sum(1 for _ in self.output.rglob("*.html"))

    def rebuilds(self) -> list[tuple[str, Callable[[int], None]]]:
        """Builds over an output that is there already: what is measured, and the change made before each run."""
        return []


@dataclass(frozen=True)
class Records:
    """What lies beside the decisions."""

    contracts: int
    payments: int

    @property
    def are_wanted(self) -> bool:
        return self.contracts > 0 or self.payments > 0


class PublicRecord(Contender):
    name = "PublicRecord"
    folder_name = "public-record"
    build_options: list[str] = []

    def __init__(self, records: Records) -> None:
        self._records = records

    def take_content(self, count: int, folder: Path) -> None:
        super().take_content(count, folder)
        if self._records.are_wanted:
            counts = [str(self._records.contracts), str(self._records.payments)]
            subprocess.run([BENCHMARKS / "generate-records", *counts, folder], check=True)

    def prepare(self) -> None:
        self._program = built_program()

    def command(self) -> list[str | Path]:
        options = ["--content", self.content, "--templates", ROOT / "templates", "--output", self.output]
        return [self._program, "build", *options, "--as-of", "2026-01-01", *self.build_options]

    def rebuilds(self) -> list[tuple[str, Callable[[int], None]]]:
        return [("again, nothing changed", lambda run: None), ("again, one decision changed", self._change_one)]

    def _change_one(self, run: int) -> None:
        decision = sorted((self.content / "decisions").rglob("*.md"))[0]
        with decision.open("a", encoding="utf-8") as text:
            text.write(f"\nChange number {run}.\n")


class CompressingPublicRecord(PublicRecord):
    """With a compressed form beside every text file."""

    name = "PublicRecord --compress"
    folder_name = "public-record-compress"
    build_options = ["--compress"]


class Limit(Contender):
    """The physical limit: Benchmarks/limit/limit.c on all processors."""

    name = "limit"
    folder_name = "limit"

    def prepare(self) -> None:
        libraries = ["libcmark", "yaml-0.1"]
        if subprocess.run(["pkg-config", "--exists", *libraries], check=False).returncode != 0:
            require_packages("libcmark-dev", "libyaml-dev", "pkg-config")
        require_program("cc", "gcc")
        query = ["pkg-config", "--cflags", "--libs", *libraries]
        flags = subprocess.run(query, check=True, capture_output=True, text=True).stdout.split()
        self._program = ROOT / ".build" / "limit"
        self._program.parent.mkdir(exist_ok=True)
        source = BENCHMARKS / "limit" / "limit.c"
        subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-o", self._program, source, *flags], check=True)
        self._processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    def command(self) -> list[str | Path]:
        return [self._program, self.content / "decisions", self.output, str(self._processes)]


class Hugo(Contender):
    name = "Hugo"
    folder_name = "hugo"
    form = "hugo"

    def prepare(self) -> None:
        require_program("hugo", "hugo")
        version = subprocess.run(["hugo", "version"], check=True, capture_output=True, text=True).stdout
        print(version.strip())

    def take_content(self, count: int, folder: Path) -> None:
        super().take_content(count, folder)
        shutil.copytree(BENCHMARKS / "hugo", folder, dirs_exist_ok=True)

    def command(self) -> list[str | Path]:
        # Without a cache of an earlier run, as the output is without an earlier run's pages.
        return ["hugo", "--quiet", "--source", self.folder, "--destination", self.output, "--ignoreCache"]
