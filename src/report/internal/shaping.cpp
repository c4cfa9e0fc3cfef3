#include "report/internal/shaping.h"

#include <algorithm>
#include <fribidi.h>
#include <hb.h>
#include <utility>

#include "report/internal/unicode.h"

namespace evenhand::report {

namespace {

/// Owns a HarfBuzz buffer for one call.
struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, DestroyBuffer>;

std::vector<FriBidiLevel> levels_of(const std::u32string& text, bool right_to_left) {
    const auto length = static_cast<FriBidiStrIndex>(text.size());
    const std::vector<FriBidiChar> characters(text.begin(), text.end());
    std::vector<FriBidiCharType> types(text.size());
    std::vector<FriBidiBracketType> brackets(text.size());
    std::vector<FriBidiLevel> levels(text.size());
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(characters.data(), length, types.data());
    fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
    if (fribidi_get_par_embedding_levels_ex(
            types.data(), brackets.data(), length, &base, levels.data()) == 0) {
        levels.assign(text.size(), 0);  // Out of memory: everything from left to right.
    }
    return levels;
}

bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

hb_script_t script_of(char32_t character) {
    return hb_unicode_script(hb_unicode_funcs_get_default(), character);
}

bool has_own_script(hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED;
}

/// Rule L2 of Unicode Standard Annex 9: from the highest level down, each stretch is turned round.
template <typename Item>
void put_in_visual_order(std::vector<Item>& items) {
    std::int8_t highest = 0;
    for (const Item& item : items) {
        highest = std::max(highest, item.level);
    }
    for (std::int8_t level = highest; level > 0; --level) {
        const auto is_inner = [&](const Item& item) { return item.level >= level; };
        for (auto at = items.begin(); at != items.end();) {
            const auto begin = std::find_if(at, items.end(), is_inner);
            at = std::find_if_not(begin, items.end(), is_inner);
            std::reverse(begin, at);
        }
    }
}

/// Where each glyph's cluster ends in the text; clusters run up or down with the direction.
std::vector<std::size_t> cluster_ends(const hb_glyph_info_t* glyphs,
                                      unsigned count,
                                      std::size_t item_end) {
    std::vector<std::size_t> begins(count);
    std::transform(
        glyphs, glyphs + count, begins.begin(), [](const auto& glyph) { return glyph.cluster; });
    std::vector<std::size_t> sorted = begins;
    std::ranges::sort(sorted);
    std::vector<std::size_t> ends(count);
    std::ranges::transform(begins, ends.begin(), [&](std::size_t begin) {
        const auto next = std::ranges::upper_bound(sorted, begin);
        return next == sorted.end() ? item_end : *next;
    });
    return ends;
}

/// Latin letters, digits and the signs that stand among them. Written from left to right, HarfBuzz
/// makes the same of such words whatever stands beside them: next to a space the house's fonts move
/// nothing.
bool is_plain(char32_t character) {
    constexpr std::u32string_view signs = U"–—‘’“”•…";
    const bool latin = (character >= 0x20 && character < 0x7F) ||
                       (character > 0xA0 && character < 0x250 && character != 0xAD);
    return latin || signs.find(character) != std::u32string_view::npos;
}

std::u32string prepared(std::string_view utf8) {
    std::u32string text = composed(to_utf32(utf8));
    std::erase(text, U'\uFEFF');  // PDF/A forbids it as what a glyph stands for; it shows nothing.
    for (char32_t& character : text) {
        if (character == U'\t' || character == U'\n') {
            character = U' ';
        }
    }
    return text;
}

}  // namespace

Shaper::Shaper(const FontCatalog& catalog) {
    const auto add = [&](Face face, const std::vector<std::filesystem::path>& paths) {
        for (const std::filesystem::path& path : paths) {
            chain(face).push_back(file_index(path));
        }
    };
    add(Face::regular, catalog.regular);
    add(Face::semibold, catalog.semibold);
    add(Face::italic, catalog.italic);
}

std::size_t Shaper::file_index(const std::filesystem::path& path) {
    const auto found = std::ranges::find(files_, path, &FontFile::path);
    if (found != files_.end()) {
        return static_cast<std::size_t>(found - files_.begin());
    }
    files_.push_back({path, nullptr});
    return files_.size() - 1;
}

const Typeface& Shaper::opened(std::size_t file) {
    if (!files_[file].opened) {
        files_[file].opened = std::make_unique<Typeface>(files_[file].path);
    }
    return *files_[file].opened;
}

std::optional<std::size_t> Shaper::face_for(std::u32string_view cluster, Face face) {
    if (is_control(cluster.front())) {
        return std::nullopt;  // Some fonts show nothing for these; the number in a box is honest.
    }
    const auto covers = [&](std::size_t file) {
        const Typeface& typeface = opened(file);
        return std::ranges::all_of(cluster, [&](char32_t character) {
            return is_invisible(character) || typeface.has(character);
        });
    };
    const auto found = std::ranges::find_if(chain(face), covers);
    return found == chain(face).end() ? std::nullopt : std::optional(*found);
}

std::vector<std::optional<std::size_t>> Shaper::faces_for(const std::u32string& text, Face face) {
    std::vector<std::optional<std::size_t>> faces(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && (continues_cluster(text[end]) || is_invisible(text[end]))) {
            ++end;
        }
        const std::u32string_view cluster = std::u32string_view(text).substr(begin, end - begin);
        const std::optional<std::size_t> whole = face_for(cluster, face);
        for (std::size_t at = begin; at < end; ++at) {
            faces[at] = whole ? whole : face_for(cluster.substr(at - begin, 1), face);
        }
        begin = end;
    }
    return faces;
}

std::vector<Shaper::Item> Shaper::itemize(const std::u32string& text,
                                          Face face,
                                          bool right_to_left) {
    const std::vector<FriBidiLevel> levels = levels_of(text, right_to_left);
    const std::vector<std::optional<std::size_t>> faces = faces_for(text, face);
    std::vector<Item> items;
    hb_script_t script = HB_SCRIPT_LATIN;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const hb_script_t own = script_of(text[at]); has_own_script(own)) {
            script = own;
        }
        const Item next{at, at + 1, faces[at], script, levels[at]};
        if (!items.empty() && next.face && items.back().face == next.face &&
            items.back().script == next.script && items.back().level == next.level) {
            items.back().end = at + 1;
        } else {
            items.push_back(next);
        }
    }
    return items;
}

GlyphRun Shaper::shape_item(const std::u32string& text, const Item& item) const {
    const Typeface& typeface = *files_[*item.face].opened;
    const Buffer buffer(hb_buffer_create());
    const std::vector<std::uint32_t> characters(text.begin(), text.end());
    hb_buffer_add_utf32(buffer.get(),
                        characters.data(),
                        static_cast<int>(characters.size()),
                        static_cast<unsigned>(item.begin),
                        static_cast<int>(item.end - item.begin));
    hb_buffer_set_direction(buffer.get(),
                            item.level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), static_cast<hb_script_t>(item.script));
    // Marks keep apart from their base where they can, so that each glyph has a text of its own.
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    hb_shape(typeface.font(), buffer.get(), nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const std::vector<std::size_t> ends = cluster_ends(glyphs, count, item.end);
    GlyphRun run;
    run.face = *item.face;
    run.text = text.substr(item.begin, item.end - item.begin);
    const double scale = typeface.per_thousand();
    for (unsigned at = 0; at < count; ++at) {
        Glyph glyph{glyphs[at].codepoint,
                    places[at].x_advance * scale,
                    places[at].x_offset * scale,
                    places[at].y_offset * scale,
                    {}};
        if (at == 0 || glyphs[at - 1].cluster != glyphs[at].cluster) {
            const std::size_t begin = glyphs[at].cluster;
            glyph.text = text.substr(begin, ends[at] - begin);
        }
        run.width += glyph.advance;
        run.glyphs.push_back(std::move(glyph));
    }
    return run;
}

GlyphRun Shaper::spell_missing(char32_t character, Face face) {
    const std::string name = code_point_name(character);
    const std::u32string text = to_utf32(name);
    const std::size_t first = chain(face).front();
    (void)opened(first);
    const Item item{0, text.size(), first, HB_SCRIPT_LATIN, 0};
    GlyphRun run = shape_item(text, item);
    run.missing = character;
    run.width += 2 * (missing_padding + missing_margin);
    return run;
}

/// A line is made of words that were measured before, one by one: shaping them anew as a line would
/// be half of all work. Nothing for what is no line of plain words in one font.
std::optional<GlyphRun> Shaper::joined_words(const std::u32string& text, Face face) {
    if (text.find(U' ') == std::u32string::npos || text.size() == 1 ||
        !std::ranges::all_of(text, is_plain)) {
        return std::nullopt;
    }
    GlyphRun line;
    line.face = chain(face).front();
    line.text = text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t space = std::min(text.find(U' ', begin), text.size());
        const std::size_t end = std::max(space, begin + 1);  // Each space is a word of its own.
        const ShapedText& word = shape(to_utf8(text.substr(begin, end - begin)), face, false);
        if (word.size() != 1 || word.front().missing || word.front().face != line.face) {
            return std::nullopt;
        }
        for (const Glyph& glyph : word.front().glyphs) {
            line.width += glyph.advance;
            line.glyphs.push_back(glyph);
        }
        begin = end;
    }
    return line;
}

const ShapedText& Shaper::shape(std::string_view utf8, Face face, bool right_to_left) {
    std::string key(utf8);
    key += static_cast<char>('0' + static_cast<int>(face));
    key += right_to_left ? 'r' : 'l';
    const auto known = shaped_.find(key);
    if (known != shaped_.end()) {
        return known->second;
    }
    const std::u32string text = prepared(utf8);
    if (auto run = right_to_left ? std::nullopt : joined_words(text, face)) {
        ShapedText whole;
        whole.push_back(std::move(*run));
        return shaped_.emplace(std::move(key), std::move(whole)).first->second;
    }
    std::vector<Item> items = itemize(text, face, right_to_left);
    put_in_visual_order(items);
    ShapedText runs;
    for (const Item& item : items) {
        if (item.face) {
            runs.push_back(shape_item(text, item));
        } else if (!is_invisible(text[item.begin])) {
            runs.push_back(spell_missing(text[item.begin], face));
        }
    }
    return shaped_.emplace(std::move(key), std::move(runs)).first->second;
}

Points Shaper::width(std::string_view utf8, const TextStyle& style) {
    return advance_of(shape(utf8, style.face, false), style);
}

InkExtent Shaper::ink(std::string_view utf8, const TextStyle& style) {
    InkExtent reach;
    for (const GlyphRun& run : shape(utf8, style.face, is_right_to_left(to_utf32(utf8)))) {
        for (const Glyph& glyph : run.glyphs) {
            const Typeface::GlyphInk ink = typeface(run.face).ink(glyph.id);
            reach.above = std::max(reach.above, (ink.top + glyph.y_offset) * style.size / 1000);
            reach.below = std::max(reach.below, -(ink.bottom + glyph.y_offset) * style.size / 1000);
        }
    }
    return reach;
}

Points advance_of(const ShapedText& text, const TextStyle& style) {
    Points sum = 0;
    for (const GlyphRun& run : text) {
        sum +=
            run.width * style.size / 1000 + style.tracking * static_cast<double>(run.glyphs.size());
    }
    return sum;
}

}  // namespace evenhand::report
