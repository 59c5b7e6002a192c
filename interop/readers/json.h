/* Tiny JSON-line writer shared by the C and C++ readers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void js(const char *s) { /* a string, or null */
  if (!s) {
    fputs("null", stdout);
    return;
  }
  putchar('"');
  for (; *s; s++) {
    unsigned char c = (unsigned char)*s;
    if (c == '"' || c == '\\')
      printf("\\%c", c);
    else if (c < 0x20)
      printf("\\u%04x", c);
    else
      putchar(c);
  }
  putchar('"');
}
static void kv(const char *k, const char *v) {
  printf(",\"%s\":", k);
  js(v);
}
static const char *mail(const char *v) { /* strip mailto:, lower-case */
  static char b[512];
  size_t i = 0;
  if (!v) return NULL;
  if (!strncasecmp(v, "mailto:", 7)) v += 7;
  for (; v[i] && i < sizeof b - 1; i++) b[i] = (v[i] >= 'A' && v[i] <= 'Z') ? v[i] + 32 : v[i];
  b[i] = 0;
  return b;
}
static char *slurp(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) return NULL;
  fseek(f, 0, SEEK_END);
  long n = ftell(f);
  rewind(f);
  char *b = (char *)calloc(1, n + 1);
  if (fread(b, 1, n, f) != (size_t)n) {
  }
  fclose(f);
  return b;
}
