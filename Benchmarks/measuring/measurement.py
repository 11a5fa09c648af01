"""What one run of a program took."""

import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
_TIME = "/usr/bin/time"


@dataclass(frozen=True)
class Measurement:
    # Seconds on the clock, and seconds of all processors together.
    wall: float
    processor: float
    peak_megabytes: float

    @staticmethod
    def median(measurements: list["Measurement"]) -> "Measurement":
        return Measurement(
            median(each.wall for each in measurements),
            median(each.processor for each in measurements),
            median(each.peak_megabytes for each in measurements),
        )


def built_program() -> Path:
    """`public-record` in its release form, compiled if need be."""
    subprocess.run(["make", "--no-print-directory", "program"], cwd=ROOT, check=True)
    where = ["swift", "build", "--configuration", "release", "--show-bin-path"]
    folder = subprocess.run(where, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    return Path(folder) / "public-record"


def require_time() -> None:
    if not Path(_TIME).exists():
        require_packages("time")


def require_packages(*packages: str) -> None:
    subprocess.run([ROOT / "Tools" / "debian-packages", *packages], check=True)


def require_program(program: str, package: str) -> None:
    if shutil.which(program) is None:
        require_packages(package)


def measured(command: list[str | Path]) -> Measurement:
    """Runs the command; a run that fails ends the measuring, since its time would mean nothing."""
    with tempfile.NamedTemporaryFile("r") as note:
        # A child of this interpreter would be charged the interpreter's own memory as its peak; a child of `time` is not.
        timed = [_TIME, "--output", note.name, "--format", "%U %S %M", *command]
        start = time.perf_counter()
        run = subprocess.run(timed, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        wall = time.perf_counter() - start
        if run.returncode != 0:
            said = (run.stdout + run.stderr)[-4000:]
            raise SystemExit(f"{' '.join(map(str, command))} failed with status {run.returncode}:\n{said}")
        user, system, kilobytes = note.read().split()
    return Measurement(wall, float(user) + float(system), int(kilobytes) / 1000)
