#include "formats/internal/rubric_writer.h"

#include "core/number_text.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

namespace {

using pugi::xml_node;

void add_sources(xml_node parent, const Provenance& provenance) {
    for (const SourcePlace& place : provenance.places) {
        xml_node source = add_text(parent, "source", place.quote);
        set(source, "line", place.line);
        set(source, "column", place.column);
    }
}

void set_origin(xml_node element, const Provenance& provenance) {
    set(element, "origin", word_for(origin_words, provenance.origin));
    set_unless_empty(element, "basis", provenance.basis);
    set_unless_empty(element, "review", provenance.open ? "open" : "");
}

/// <name origin=…> with a text and its sources.
void add_sourced(xml_node parent,
                 const char* name,
                 const std::string& text,
                 const Provenance& provenance) {
    xml_node element = parent.append_child(name);
    set_origin(element, provenance);
    add_unless_empty(element, "text", text);
    add_sources(element, provenance);
}

void add_set(xml_node root, const Rubric& rubric) {
    if (!rubric.number && !rubric.set_size) {
        return;
    }
    xml_node element = root.append_child("set");
    if (rubric.number) {
        set(element, "number", *rubric.number);
    }
    if (rubric.set_size) {
        set(element, "size", *rubric.set_size);
    }
}

/// A group with one text element for each of the texts, or nothing when there are none.
void add_texts(xml_node root,
               const char* group,
               const char* member,
               const std::vector<std::string>& texts) {
    if (texts.empty()) {
        return;
    }
    xml_node element = root.append_child(group);
    for (const std::string& text : texts) {
        add_text(element, member, text);
    }
}

void add_page(xml_node root, const Rubric& rubric) {
    if (rubric.source_name.empty() && rubric.source_sha256.empty()) {
        return;
    }
    xml_node page = root.append_child("page");
    set_unless_empty(page, "name", rubric.source_name);
    set_unless_empty(page, "sha256", rubric.source_sha256);
}

void add_scale(xml_node root, const Scale& scale) {
    xml_node element = root.append_child("scale");
    set(element, "lowest", scale.lowest());
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        add_text(element, "label", scale.label(*scale.score(level)));
    }
}

void add_anchor(xml_node criterion, const Anchor& anchor) {
    xml_node element = criterion.append_child("anchor");
    set(element, "score", anchor.score.value());
    set_unless_empty(element, "handle", anchor.handle);
    set_origin(element, anchor.provenance);
    add_unless_empty(element, "text", anchor.text);
    add_sources(element, anchor.provenance);
}

void add_part(xml_node group, const Criterion& criterion) {
    xml_node element = group.append_child("criterion");
    set(element, "id", criterion.id.text());
    set_unless_empty(element, "handle", criterion.handle);
    set(element, "weight", exact_text(criterion.weight));
    set_origin(element, criterion.provenance);
    add_unless_empty(element, "title", criterion.title);
    add_unless_empty(element, "dimension", criterion.dimension);
    add_unless_empty(element, "terms", criterion.terms);
    add_unless_empty(element, "weight-reason", criterion.weight_reason);
    add_sources(element, criterion.provenance);
    for (const Anchor& anchor : criterion.anchors) {
        add_anchor(element, anchor);
    }
}

void add_part(xml_node group, const Item& item) {
    xml_node element = group.append_child("item");
    set(element, "id", item.id.text());
    set(element, "kind", word_for(item_words, item.kind));
    if (item.criterion) {
        set(element, "criterion", item.criterion->text());
    }
    set_unless_empty(element, "handle", item.handle);
    set_origin(element, item.provenance);
    add_unless_empty(element, "text", item.text);
    add_unless_empty(element, "tick-when", item.tick_when);
    add_unless_empty(element, "not-when", item.not_when);
    add_sources(element, item.provenance);
    if (!item.signal.empty() || item.signal_provenance != Provenance{}) {
        add_sourced(element, "signal", item.signal, item.signal_provenance);
    }
}

void add_part(xml_node group, const Probe& probe) {
    xml_node element = group.append_child("probe");
    set(element, "id", probe.id.text());
    set(element, "kind", word_for(probe_words, probe.kind));
    if (probe.criterion) {
        set(element, "criterion", probe.criterion->text());
    }
    set_origin(element, probe.provenance);
    add_unless_empty(element, "text", probe.text);
    add_unless_empty(element, "ask-when", probe.ask_when);
    add_sources(element, probe.provenance);
}

void add_part(xml_node group, const CoverageItem& part) {
    xml_node element = group.append_child("part");
    set(element, "id", part.id.text());
    set_unless_empty(element, "element", part.element);
    if (part.probe) {
        set(element, "probe", part.probe->text());
    }
    set_origin(element, part.provenance);
    add_unless_empty(element, "text", part.text);
    add_sources(element, part.provenance);
}

void add_key(xml_node sample, const Key& key) {
    xml_node element = sample.append_child("key");
    if (key.criterion) {
        set(element, "criterion", key.criterion->text());
    }
    set(element, "score", score_text(key.score));
    set_origin(element, key.provenance);
    add_unless_empty(element, "reason", key.reason);
    add_unless_empty(element, "not-neighbour", key.not_neighbour);
    add_sources(element, key.provenance);
}

void add_part(xml_node group, const SampleAnswer& sample) {
    xml_node element = group.append_child("sample");
    set(element, "id", sample.id.text());
    set_unless_empty(element, "speaker", sample.speaker);
    set(element, "panel", sample.panel);
    set_origin(element, sample.provenance);
    for (const Passage& passage : sample.passages) {
        set_unless_empty(add_text(element, "passage", passage.text), "label", passage.label);
    }
    add_sources(element, sample.provenance);
    for (const Key& key : sample.keys) {
        add_key(element, key);
    }
    for (const KeyTick& tick : sample.ticks) {
        xml_node heard = add_text(element, "tick", tick.reason);
        set(heard, "item", tick.item.text());
        set(heard, "heard", word_for(heard_words, tick.heard));
    }
}

template <typename Part>
void add_group(xml_node root, const char* name, const std::vector<Part>& parts) {
    if (parts.empty()) {
        return;
    }
    const xml_node group = root.append_child(name);
    for (const Part& part : parts) {
        add_part(group, part);
    }
}

void add_head(xml_node root, const Rubric& rubric) {
    set(root, "id", rubric.id.text());
    set(root, "version", rubric.version);
    set(root, "status", word_for(status_words, rubric.status));
    add_unless_empty(root, "title", rubric.title);
    add_set(root, rubric);
    add_unless_empty(root, "category", rubric.category);
    add_unless_empty(root, "level", rubric.level);
    add_texts(root, "tags", "tag", rubric.tags);
    add_unless_empty(root, "competency", rubric.competency);
    add_page(root, rubric);
    add_sourced(root, "question", rubric.question, rubric.question_provenance);
    add_unless_empty(root, "construct", rubric.construct);
    add_unless_empty(root, "job-link", rubric.job_link);
    add_unless_empty(root, "read-aloud", rubric.read_aloud);
    add_text(root, "minutes", std::to_string(rubric.minutes));
    add_scale(root, rubric.scale);
}

}  // namespace

pugi::xml_document rubric_document(const Rubric& rubric) {
    pugi::xml_document document =
        new_document(rubric_kind().root.c_str(), rubric_kind().name_space());
    const xml_node root = document.document_element();
    add_head(root, rubric);
    add_group(root, "criteria", rubric.criteria);
    add_group(root, "items", rubric.items);
    add_group(root, "probes", rubric.probes);
    add_group(root, "coverage", rubric.coverage);
    add_group(root, "samples", rubric.samples);
    add_texts(root, "rater-notes", "note", rubric.rater_notes);
    return document;
}

std::string embedded_rubric(const Rubric& rubric) {
    const std::string bytes = canonical_bytes(rubric_document(rubric));
    return bytes.substr(bytes.find('\n') + 1);  // The declaration is the first line.
}

}  // namespace evenhand::formats::internal
