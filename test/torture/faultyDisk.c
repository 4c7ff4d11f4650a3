/*
 * A disk that fails at the Nth call, for one folder: preloaded before libc (LD_PRELOAD), it counts the calls of one kind
 * on files under FAULT_FOLDER and lets the Nth fail with FAULT_ERROR, or all from the Nth on (FAULT_STAYS=1).
 * FAULT_CALL: write, sync, rename, open, truncate, unlink, link. Half of a failing write is written first when FAULT_SHORT=1.
 * A file FAULT_SLOW says how many ms each flush takes, at any time anew; files under FAULT_FOLDER only.
 * At its end the process writes how many such calls there were into the file FAULT_COUNT.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;

static int isOurs(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int isOurFile(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return isOurs(path);
}

static int fails(const char *call) {
  const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT"), *stays = getenv("FAULT_STAYS");
  if (!wanted || !at || strcmp(wanted, call) != 0) return 0;
  long n = atomic_fetch_add(&calls, 1) + 1;
  if (n != atol(at) && !(stays && *stays == '1' && n > atol(at))) return 0;
  const char *error = getenv("FAULT_ERROR");
  if (error && strcmp(error, "EPERM") == 0) errno = EPERM;
  else errno = error && strcmp(error, "ENOSPC") == 0 ? ENOSPC : EIO;
  return 1;
}

__attribute__((destructor)) static void tellCount(void) {
  const char *name = getenv("FAULT_COUNT");
  FILE *file = name ? fopen(name, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld", atomic_load(&calls));
  fclose(file);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int isShort(void) {
  const char *isShort = getenv("FAULT_SHORT");
  return isShort && *isShort == '1';
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (isOurFile(fd) && fails("write")) {
    if (isShort() && count > 1) {
      int error = errno;
      ssize_t half = REAL(write)(fd, bytes, count / 2);
      (void)half;
      errno = error;
    }
    return -1;
  }
  return REAL(write)(fd, bytes, count);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return isOurFile(fd) && fails("write") ? -1 : REAL(writev)(fd, parts, count);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  return isOurFile(fd) && fails("write") ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return isOurFile(fd) && fails("write") ? -1 : REAL(pwrite)(fd, bytes, count, at);
}
static void dawdle(void) {
  const char *name = getenv("FAULT_SLOW");
  FILE *file = name ? fopen(name, "r") : NULL;
  long ms = 0;
  if (!file) return;
  if (fscanf(file, "%ld", &ms) != 1) ms = 0;
  fclose(file);
  struct timespec time = {ms / 1000, ms % 1000 * 1000000};
  nanosleep(&time, NULL);
}

int fsync(int fd) {
  if (!isOurFile(fd)) return REAL(fsync)(fd);
  dawdle();
  return fails("sync") ? -1 : REAL(fsync)(fd);
}
int fdatasync(int fd) {
  if (!isOurFile(fd)) return REAL(fdatasync)(fd);
  dawdle();
  return fails("sync") ? -1 : REAL(fdatasync)(fd);
}
int ftruncate64(int fd, off64_t size) { return isOurFile(fd) && fails("truncate") ? -1 : REAL(ftruncate64)(fd, size); }
int ftruncate(int fd, off_t size) { return isOurFile(fd) && fails("truncate") ? -1 : REAL(ftruncate)(fd, size); }
int rename(const char *from, const char *to) { return isOurs(to) && fails("rename") ? -1 : REAL(rename)(from, to); }
int link(const char *from, const char *to) { return isOurs(to) && fails("link") ? -1 : REAL(link)(from, to); }
int unlink(const char *path) { return isOurs(path) && fails("unlink") ? -1 : REAL(unlink)(path); }

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return isOurs(path) && fails("open") ? -1 : REAL(open64)(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return isOurs(path) && fails("open") ? -1 : REAL(open)(path, flags, mode);
}
