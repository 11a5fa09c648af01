/* The least work that turns decision records into HTML: libyaml reads the front matter, libcmark the body, and the
   result is written to a file. No checks, links, lists, feeds or templates: nothing that does more can be faster.

   Usage: limit CONTENT OUTPUT PROCESSES */

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml.h>

static char **records;
static size_t record_count, record_capacity;

static void stop(const char *what) {
  fprintf(stderr, "limit: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int note_record(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (record_count == record_capacity) {
    record_capacity = record_capacity ? record_capacity * 2 : 1024;
    records = realloc(records, record_capacity * sizeof *records);
    if (!records) stop("memory");
  }
  records[record_count++] = strdup(path);
  return 0;
}

static char *read_whole(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop(path);
  char *text = malloc((size_t)status.st_size + 1);
  if (!text || read(file, text, (size_t)status.st_size) != status.st_size) stop(path);
  close(file);
  *length = (size_t)status.st_size;
  text[*length] = '\0';
  return text;
}

static void read_front_matter(const char *path, const char *text, size_t length) {
  yaml_parser_t parser;
  yaml_document_t document;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
  if (!yaml_parser_load(&parser, &document)) {
    fprintf(stderr, "limit: %s:%zu: %s\n", path, parser.problem_mark.line + 2, parser.problem);
    exit(1);
  }
  yaml_document_delete(&document);
  yaml_parser_delete(&parser);
}

static void write_page(const char *output, size_t number, const char *html) {
  char folder[4096], staged[4200], page[4200];
  snprintf(folder, sizeof folder, "%s/%zu", output, number);
  snprintf(staged, sizeof staged, "%s/.index.html", folder);
  snprintf(page, sizeof page, "%s/index.html", folder);
  if (mkdir(folder, 0755) != 0 && errno != EEXIST) stop(folder);
  int file = open(staged, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  size_t length = strlen(html);
  if (file < 0 || write(file, html, length) != (ssize_t)length) stop(staged);
  close(file);
  if (rename(staged, page) != 0) stop(page);
}

static void publish(const char *output, size_t number) {
  size_t length;
  const char *path = records[number];
  char *text = read_whole(path, &length);
  char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text, "\n---\n") : NULL;
  if (!end) {
    fprintf(stderr, "limit: %s: no front matter\n", path);
    exit(1);
  }
  read_front_matter(path, text + 4, (size_t)(end + 1 - (text + 4)));
  const char *body = end + 5;
  char *html = cmark_markdown_to_html(body, length - (size_t)(body - text), CMARK_OPT_DEFAULT);
  write_page(output, number, html);
  free(html);
  free(text);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "Usage: limit CONTENT OUTPUT PROCESSES\n");
    return 64;
  }
  const char *output = arguments[2];
  size_t processes = strtoul(arguments[3], NULL, 10);
  if (processes == 0) processes = 1;
  if (nftw(arguments[1], note_record, 64, FTW_PHYS) != 0) stop(arguments[1]);
  if (mkdir(output, 0755) != 0 && errno != EEXIST) stop(output);

  for (size_t process = 0; process < processes; process++) {
    pid_t child = fork();
    if (child < 0) stop("fork");
    if (child > 0) continue;
    for (size_t number = process; number < record_count; number += processes) publish(output, number);
    _exit(0);
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= !WIFEXITED(status) || WEXITSTATUS(status) != 0;
  return failed;
}
