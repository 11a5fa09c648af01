# shellcheck shell=bash
# How a judge that is a shell script concludes. Sourced; the Python judges have judging/report.py.

# verdict JUDGE LOOKED_AT FILE: FILE holds the findings, one on each line, and is empty when there are none.
verdict() {
  if [ ! -s "$3" ]; then
    echo "OK       $1: $2"
    return 0
  fi
  echo "FINDINGS $1: $2; $(wc -l <"$3") to mend"
  sed 's/^/           /' "$3"
  return 1
}

# The status by which a judge says that it could not sit, and that this is no finding.
readonly SKIPPED=77

skipped() {
  echo "SKIPPED  $1: $2"
  exit "$SKIPPED"
}

# counted NUMBER NOUN: "1 page", "62 pages".
counted() {
  if [ "$1" -eq 1 ]; then echo "1 $2"; else echo "$1 $2s"; fi
}
