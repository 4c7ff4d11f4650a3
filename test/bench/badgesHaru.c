/* Draws badges with libharu as badgePeers.ts asks: HOW (batch | single) PEOPLE.tsv FONT.ttf OUT.pdf; says what they took as JSON.
 * The peak is the kernel's VmHWM: getrusage's is as large as that of who started this. */
#include <hpdf.h>
#ifdef QR
#include <qrencode.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MM (72 / 25.4)
#define MOST 20000

static char *rows[MOST];

static double now(clockid_t clock) {
  struct timespec at;
  clock_gettime(clock, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return d < 0 ? -1 : d > 0;
}

static void page(HPDF_Doc pdf, HPDF_Font font, char *row) {
  static const float tops[] = {110, 80, 58, 40}, sizes[] = {34, 16, 12, 12};
  char *copy = strdup(row), *rest = copy;
  HPDF_Page at = HPDF_AddPage(pdf);
  HPDF_Page_SetWidth(at, 90 * MM);
  HPDF_Page_SetHeight(at, 54 * MM);
  HPDF_Page_BeginText(at);
  for (int i = 0; i < 4; i++) {
    HPDF_Page_SetFontAndSize(at, font, sizes[i]);
    HPDF_Page_TextOut(at, 12, tops[i], strsep(&rest, "\t"));
  }
  HPDF_Page_EndText(at);
  char *code = strsep(&rest, "\t");
#ifdef QR
  QRcode *qr = QRcode_encodeString(code, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  int n = qr->width;
#define DARK(at) (qr->data[at] & 1)
#else
  int n = atoi(strsep(&rest, "\t"));
  char *bits = strsep(&rest, "\t");
#define DARK(at) (bits[at] == '1' && *code)
#endif
  float module = 80.0f / (n + 8);
  for (int y = 0; y < n; y++)
    for (int x = 0; x < n; x++) {
      if (!DARK(y * n + x)) continue;
      int from = x;
      while (x + 1 < n && DARK(y * n + x + 1)) x++;
      HPDF_Page_Rectangle(at, 160 + (from + 4) * module, 120 - (y + 5) * module, (x + 1 - from) * module, module);
    }
  HPDF_Page_Fill(at);
#ifdef QR
  QRcode_free(qr);
#endif
  free(copy);
}

static long draw(char **some, int count, const char *ttf, const char *out) {
  HPDF_Doc pdf = HPDF_New(NULL, NULL);
  HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(pdf);
  HPDF_Font font = HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, ttf, HPDF_TRUE), "UTF-8");
  for (int i = 0; i < count; i++) page(pdf, font, some[i]);
  HPDF_SaveToFile(pdf, out);
  HPDF_Free(pdf);
  FILE *file = fopen(out, "rb");
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  fclose(file);
  return size;
}

int main(int argc, char **argv) {
  static double times[MOST];
  char *line = NULL;
  size_t room = 0;
  int n = 0;
  long bytes = 0;
  if (argc < 5) return 2;
  FILE *people = fopen(argv[2], "r");
  for (ssize_t got; n < MOST && (got = getline(&line, &room, people)) > 0;) {
    line[got - 1] = 0;
    rows[n++] = strdup(line);
  }
  int is_batch = strcmp(argv[1], "batch") == 0;
  double cpu = now(CLOCK_PROCESS_CPUTIME_ID), began = now(CLOCK_MONOTONIC);
  for (int i = 0; i < (is_batch ? 1 : n); i++) {
    double one = now(CLOCK_MONOTONIC);
    bytes = draw(rows + i, is_batch ? n : 1, argv[3], argv[4]);
    times[i] = now(CLOCK_MONOTONIC) - one;
  }
  double wall = now(CLOCK_MONOTONIC) - began;
  cpu = now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  double first = times[0];
  qsort(times, is_batch ? 1 : n, sizeof(double), by_size);
  double peak = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (getline(&line, &room, status) > 0) sscanf(line, "VmHWM: %lf", &peak);
  printf("{\"wall\":%f,\"cpu\":%f,\"peak\":%f,\"bytes\":%f,\"first\":%f,\"median\":%f}", wall / n, cpu / n,
         peak / 1024, is_batch ? (double)bytes / n : (double)bytes, first, times[is_batch ? 0 : n / 2]);
  return 0;
}
