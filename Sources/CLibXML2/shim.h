#ifndef LASTRO_CLIBXML2_SHIM_H
#define LASTRO_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, whose C++ headers Swift's own ICU would meet; no declaration here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/c14n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// What one document may cost, and why it was refused.
typedef struct {
    int maximum_depth;
    size_t maximum_nodes;
    int maximum_namespaces;
    int depth;
    size_t nodes;
    // The squares of how many namespace declarations are in scope, of all elements together.
    size_t scopes;
    int refusal;
} lastro_xml_budget;

enum {
    LASTRO_XML_ACCEPTED = 0,
    LASTRO_XML_DOCTYPE = 1,
    LASTRO_XML_DEPTH = 2,
    LASTRO_XML_NODES = 3,
    LASTRO_XML_NAMESPACES = 4,
};

static inline void lastro_xml_refuse(xmlParserCtxtPtr parser, int refusal) {
    lastro_xml_budget *budget = parser->_private;
    if (budget->refusal == LASTRO_XML_ACCEPTED)
        budget->refusal = refusal;
    xmlStopParser(parser);
}

static inline int lastro_xml_count(xmlParserCtxtPtr parser, size_t nodes) {
    lastro_xml_budget *budget = parser->_private;
    budget->nodes += nodes;
    if (budget->nodes <= budget->maximum_nodes)
        return 1;
    lastro_xml_refuse(parser, LASTRO_XML_NODES);
    return 0;
}

static inline void lastro_xml_start_element(void *context, const xmlChar *name, const xmlChar *prefix,
                                            const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                                            int attribute_count, int defaulted_count, const xmlChar **attributes) {
    xmlParserCtxtPtr parser = context;
    lastro_xml_budget *budget = parser->_private;
    if (!lastro_xml_count(parser, 1 + (size_t)attribute_count + (size_t)namespace_count))
        return;
    if (++budget->depth > budget->maximum_depth) {
        lastro_xml_refuse(parser, LASTRO_XML_DEPTH);
        return;
    }
    // Two entries each: look-ups of a prefix are linear in what is in scope.
    if (parser->nsNr / 2 > budget->maximum_namespaces) {
        lastro_xml_refuse(parser, LASTRO_XML_NAMESPACES);
        return;
    }
    budget->scopes += (size_t)(parser->nsNr / 2) * (size_t)(parser->nsNr / 2);
    xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count, defaulted_count,
                          attributes);
}

static inline void lastro_xml_end_element(void *context, const xmlChar *name, const xmlChar *prefix,
                                          const xmlChar *uri) {
    xmlParserCtxtPtr parser = context;
    lastro_xml_budget *budget = parser->_private;
    budget->depth--;
    xmlSAX2EndElementNs(context, name, prefix, uri);
}

static inline void lastro_xml_comment(void *context, const xmlChar *value) {
    if (lastro_xml_count(context, 1))
        xmlSAX2Comment(context, value);
}

static inline void lastro_xml_processing_instruction(void *context, const xmlChar *target, const xmlChar *data) {
    if (lastro_xml_count(context, 1))
        xmlSAX2ProcessingInstruction(context, target, data);
}

static inline void lastro_xml_cdata(void *context, const xmlChar *value, int length) {
    if (lastro_xml_count(context, 1))
        xmlSAX2CDataBlock(context, value, length);
}

// Called at <!DOCTYPE, before anything inside of it is read.
static inline void lastro_xml_doctype(void *context, const xmlChar *name, const xmlChar *external_id,
                                      const xmlChar *system_id) {
    (void)name;
    (void)external_id;
    (void)system_id;
    lastro_xml_refuse(context, LASTRO_XML_DOCTYPE);
}

static inline void lastro_xml_silence(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

// Whatever asks for another file gets none.
static inline xmlParserInputPtr lastro_xml_no_entity(const char *url, const char *id, xmlParserCtxtPtr parser) {
    (void)url;
    (void)id;
    (void)parser;
    return NULL;
}

// Once a process: nothing is loaded from anywhere, whatever a document or the environment (XML_CATALOG_FILES) says.
static inline void lastro_xml_initialize(void) {
    xmlInitParser();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlSetExternalEntityLoader(lastro_xml_no_entity);
}

// The tree of a whole document, owned by the caller; NULL with the reason in `budget->refusal`, or in `code` and `line`.
static inline xmlDocPtr lastro_xml_read(const char *bytes, int length, lastro_xml_budget *budget, int *code,
                                        int *line) {
    // The library keeps this for each thread.
    xmlSetGenericErrorFunc(NULL, lastro_xml_silence);
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (parser == NULL) {
        *code = XML_ERR_NO_MEMORY;
        return NULL;
    }
    parser->_private = budget;
    parser->sax->internalSubset = lastro_xml_doctype;
    parser->sax->startElementNs = lastro_xml_start_element;
    parser->sax->endElementNs = lastro_xml_end_element;
    parser->sax->comment = lastro_xml_comment;
    parser->sax->processingInstruction = lastro_xml_processing_instruction;
    parser->sax->cdataBlock = lastro_xml_cdata;
    xmlDocPtr document =
        xmlCtxtReadMemory(parser, bytes, length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    *code = parser->lastError.code;
    *line = parser->lastError.line;
    int is_well_formed = parser->wellFormed && parser->nsWellFormed;
    xmlFreeParserCtxt(parser);
    if (document != NULL && (budget->refusal != LASTRO_XML_ACCEPTED || !is_well_formed)) {
        xmlFreeDoc(document);
        document = NULL;
    }
    return document;
}

// The nodes that a canonical form is made of: those under `apex` (all where NULL), without those under the excluded ones.
typedef struct {
    xmlNodePtr apex;
    const xmlNodePtr *excluded;
    size_t excluded_count;
    int without_space_before;
} lastro_xml_node_set;

// Whether the node is white space directly before one of the excluded ones.
static inline int lastro_xml_is_space_before(const lastro_xml_node_set *nodes, xmlNodePtr node) {
    if (node->type != XML_TEXT_NODE || node->next == NULL || !xmlIsBlankNode(node))
        return 0;
    for (size_t index = 0; index < nodes->excluded_count; index++)
        if (node->next == nodes->excluded[index])
            return 1;
    return 0;
}

static inline int lastro_xml_is_visible(void *context, xmlNodePtr node, xmlNodePtr parent) {
    const lastro_xml_node_set *nodes = context;
    // A namespace node is no xmlNode and knows no parent.
    xmlNodePtr place = node->type == XML_NAMESPACE_DECL ? parent : node;
    int is_inside = nodes->apex == NULL;
    if (nodes->without_space_before && lastro_xml_is_space_before(nodes, node))
        return 0;
    for (; place != NULL; place = place->parent) {
        for (size_t index = 0; index < nodes->excluded_count; index++)
            if (place == nodes->excluded[index])
                return 0;
        if (place == nodes->apex)
            is_inside = 1;
    }
    return is_inside;
}

// The canonical form, owned by the caller (xmlOutputBufferClose); NULL where the library has none.
static inline xmlOutputBufferPtr lastro_xml_canonicalize(xmlDocPtr document, xmlNodePtr apex,
                                                         const xmlNodePtr *excluded, size_t excluded_count,
                                                         int without_space_before, int mode,
                                                         xmlChar **prefixes, int with_comments) {
    xmlSetGenericErrorFunc(NULL, lastro_xml_silence);
    xmlOutputBufferPtr buffer = xmlAllocOutputBuffer(NULL);
    if (buffer == NULL)
        return NULL;
    lastro_xml_node_set nodes = {apex, excluded, excluded_count, without_space_before};
    if (xmlC14NExecute(document, lastro_xml_is_visible, &nodes, mode, prefixes, with_comments, buffer) < 0) {
        xmlOutputBufferClose(buffer);
        return NULL;
    }
    return buffer;
}

#endif
