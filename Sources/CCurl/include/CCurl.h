#ifndef LASTRO_CCURL_H
#define LASTRO_CCURL_H

#include <curl/curl.h>
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>

// libcurl is loaded by the first call of any of its functions (CCurl.c): a command that needs no network maps neither it nor
// the thirty libraries behind it, and starts in half the time.

// curl_url_get, whose first argument is const in some versions and not in others.
CURLUcode lastro_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not import: one wrapper for each type of argument.

static inline CURLcode lastro_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode lastro_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

// CURLAUTH_BASIC is an expression macro that Swift does not import.
static inline long lastro_curl_auth_basic(void) {
    return CURLAUTH_BASIC;
}

// NULL takes the option back.
static inline CURLcode lastro_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode lastro_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode lastro_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

// libcurl takes a copy.
static inline CURLcode lastro_curl_set_blob(CURL *handle, CURLoption option, const void *bytes, size_t length) {
    struct curl_blob blob = {(void *)bytes, length, CURL_BLOB_COPY};
    return curl_easy_setopt(handle, option, &blob);
}

typedef size_t (*lastro_curl_sink)(char *bytes, size_t size, size_t count, void *state);

// For CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION.
static inline CURLcode lastro_curl_set_sink(CURL *handle, CURLoption option, lastro_curl_sink function) {
    return curl_easy_setopt(handle, option, function);
}

typedef curl_socket_t (*lastro_curl_opener)(void *state, curlsocktype purpose, struct curl_sockaddr *address);

static inline CURLcode lastro_curl_set_opener(CURL *handle, lastro_curl_opener function) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode lastro_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

// The bytes of the address that a connection is made to; `addr` is only the first of them.
static inline const unsigned char *lastro_curl_address_bytes(const struct curl_sockaddr *address) {
    return (const unsigned char *)&address->addr;
}

// With CURLOPT_NOSIGNAL libcurl leaves SIGPIPE to its user, and OpenSSL writes to sockets without MSG_NOSIGNAL: a server that
// hangs up would end the process. The signal is held back for this thread, and one that came is taken away.
static inline CURLcode lastro_curl_perform(CURL *handle) {
    sigset_t broken, before, pending;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&pending);
    int was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    CURLcode code = curl_easy_perform(handle);
    if (!was_pending) {
        struct timespec none = {0, 0};
        while (sigtimedwait(&broken, NULL, &none) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return code;
}

#endif
