#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>

// The functions of libcurl under their own names, each handed on to the library, which is loaded by the first call. Where
// there is no libcurl, each fails as libcurl itself fails: with no object, or with a code.

static void *library;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void load(void) {
    library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
}

static void *function(const char *name) {
    pthread_once(&loaded, load);
    return library ? dlsym(library, name) : NULL;
}

CURLcode curl_global_init(long flags) {
    CURLcode (*call)(long) = function("curl_global_init");
    return call ? call(flags) : CURLE_FAILED_INIT;
}

CURL *curl_easy_init(void) {
    CURL *(*call)(void) = function("curl_easy_init");
    return call ? call() : NULL;
}

void curl_easy_cleanup(CURL *handle) {
    void (*call)(CURL *) = function("curl_easy_cleanup");
    if (call) call(handle);
}

// One argument of the size of a pointer follows, whatever the option: a long, a curl_off_t, or a pointer.
#undef curl_easy_setopt
CURLcode curl_easy_setopt(CURL *handle, CURLoption option, ...) {
    CURLcode (*call)(CURL *, CURLoption, ...) = function("curl_easy_setopt");
    if (!call) return CURLE_FAILED_INIT;
    va_list arguments;
    va_start(arguments, option);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    return call(handle, option, value);
}

// A pointer to where the value goes follows.
#undef curl_easy_getinfo
CURLcode curl_easy_getinfo(CURL *handle, CURLINFO info, ...) {
    CURLcode (*call)(CURL *, CURLINFO, ...) = function("curl_easy_getinfo");
    if (!call) return CURLE_FAILED_INIT;
    va_list arguments;
    va_start(arguments, info);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    return call(handle, info, value);
}

CURLcode curl_easy_perform(CURL *handle) {
    CURLcode (*call)(CURL *) = function("curl_easy_perform");
    return call ? call(handle) : CURLE_FAILED_INIT;
}

struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
    struct curl_slist *(*call)(struct curl_slist *, const char *) = function("curl_slist_append");
    return call ? call(list, text) : NULL;
}

void curl_slist_free_all(struct curl_slist *list) {
    void (*call)(struct curl_slist *) = function("curl_slist_free_all");
    if (call) call(list);
}

void curl_free(void *bytes) {
    void (*call)(void *) = function("curl_free");
    if (call) call(bytes);
}

CURLU *curl_url(void) {
    CURLU *(*call)(void) = function("curl_url");
    return call ? call() : NULL;
}

void curl_url_cleanup(CURLU *url) {
    void (*call)(CURLU *) = function("curl_url_cleanup");
    if (call) call(url);
}

CURLUcode lastro_curl_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
    CURLUcode (*call)(CURLU *, CURLUPart, char **, unsigned int) = function("curl_url_get");
    return call ? call(url, part, text, flags) : CURLUE_OUT_OF_MEMORY;
}

CURLUcode curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
    CURLUcode (*call)(CURLU *, CURLUPart, const char *, unsigned int) = function("curl_url_set");
    return call ? call(url, part, text, flags) : CURLUE_OUT_OF_MEMORY;
}
