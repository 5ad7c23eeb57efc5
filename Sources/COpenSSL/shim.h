#ifndef LASTRO_COPENSSL_SHIM_H
#define LASTRO_COPENSSL_SHIM_H

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rc4.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

// ERR_R_MALLOC_FAILURE is an expression macro that Swift does not import.
static inline int lastro_error_is_allocation_failure(unsigned long code) {
    return ERR_GET_REASON(code) == ERR_R_MALLOC_FAILURE;
}

// OPENSSL_free and OPENSSL_clear_free are macros over the calling file and line.
static inline void lastro_clear_free(void *memory, size_t length) {
    OPENSSL_clear_free(memory, length);
}

// RC4 for reading old encrypted documents only. The EVP form lives in the legacy provider, a file that the process would
// have to load; this one is in libcrypto itself, marked as deprecated.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static inline void lastro_rc4(const unsigned char *key, int key_length, const unsigned char *input, size_t length,
                              unsigned char *output) {
    RC4_KEY schedule;
    RC4_set_key(&schedule, key_length, key);
    RC4(&schedule, length, input, output);
    OPENSSL_cleanse(&schedule, sizeof schedule);
}
#pragma GCC diagnostic pop

// scrypt with every parameter in one call; the OSSL_PARAM array lives on the C stack because the provider copies it.
static inline int lastro_scrypt(EVP_KDF_CTX *context, const void *passphrase, size_t passphrase_length,
                                const unsigned char *salt, size_t salt_length, uint64_t n, uint32_t r, uint32_t p,
                                uint64_t memory, void *output, size_t length) {
    OSSL_PARAM parameters[7];
    parameters[0] = OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, (void *)passphrase, passphrase_length);
    parameters[1] = OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, (void *)salt, salt_length);
    parameters[2] = OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n);
    parameters[3] = OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r);
    parameters[4] = OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p);
    parameters[5] = OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory);
    parameters[6] = OSSL_PARAM_construct_end();
    return EVP_KDF_derive(context, output, length, parameters);
}

// STACK_OF(X509) and its functions are macros that Swift does not import.
static inline int lastro_count_certificates(const STACK_OF(X509) *certificates) {
    return certificates == NULL ? 0 : sk_X509_num(certificates);
}

static inline X509 *lastro_certificate(const STACK_OF(X509) *certificates, int index) {
    return sk_X509_value(certificates, index);
}

static inline void lastro_free_certificates(STACK_OF(X509) *certificates) {
    sk_X509_pop_free(certificates, X509_free);
}

// EVP_PKEY_PUBLIC_KEY is an expression macro that Swift does not import.
static inline int lastro_selection_public_key(void) {
    return EVP_PKEY_PUBLIC_KEY;
}

// Starts a verification (signing == 0) or a signature with every parameter in one call; the OSSL_PARAM array
// lives on the C stack because the provider copies what it keeps. `padding` 0, `digest` NULL and `mask` NULL
// leave the parameter out; `salt_length` counts only together with `mask`.
static inline int lastro_signature_init(EVP_PKEY_CTX *context, int signing, int padding, const char *digest,
                                        const char *mask, int salt_length) {
    OSSL_PARAM parameters[5];
    size_t count = 0;
    if (digest != NULL)
        parameters[count++] = OSSL_PARAM_construct_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, (char *)digest, 0);
    if (padding != 0)
        parameters[count++] = OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_PAD_MODE, &padding);
    if (mask != NULL) {
        parameters[count++] = OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, &salt_length);
        parameters[count++] = OSSL_PARAM_construct_utf8_string(OSSL_SIGNATURE_PARAM_MGF1_DIGEST, (char *)mask, 0);
    }
    parameters[count] = OSSL_PARAM_construct_end();
    return signing ? EVP_PKEY_sign_init_ex(context, parameters) : EVP_PKEY_verify_init_ex(context, parameters);
}

#endif
