#include "app/key_map.h"

#include <algorithm>

#include "app/key_words.h"
#include "app/texts_keys.h"

namespace evenhand::app {

namespace {

using Rows = std::span<const Binding>;

/// The row of this id and those that continue it; empty when there is none.
Rows rows_of(const std::vector<Binding>& table, std::string_view id) {
    const auto first = std::ranges::find(table, id, &Binding::id);
    if (id.empty() || first == table.end()) {
        return {};
    }
    const auto end = std::find_if(
        std::next(first), table.end(), [](const Binding& binding) { return !binding.id.empty(); });
    return {first, end};
}

/// Whether the rows are keys in a run, rather than several ways to one action.
bool is_run(Rows rows) {
    return rows.size() > 1 && !(rows.front().action == rows[1].action);
}

std::vector<Binding> with_chord(Rows rows, const Chord& chord) {
    std::vector<Binding> changed(rows.begin(), rows.end());
    if (!is_run(rows)) {
        changed.resize(1);
        changed.front().chord = chord;
        return changed;
    }
    for (Binding& binding : changed) {
        const Key key = binding.chord.key;
        binding.chord = chord;
        binding.chord.key = key;
    }
    return changed;
}

bool is_fixed(const Binding& row) {
    return row.action.command == Command::back || row.action.command == Command::show_keys ||
           row.action.command == Command::ignore ||
           (is_bare_sign(row.chord) && row.places == static_cast<unsigned>(Place::archive));
}

bool is_function_key(Key key) {
    return key >= Key::f1 && key <= Key::f12;
}

bool is_arrow(Key key) {
    return key >= Key::up && key <= Key::right;
}

/// Of a function key: F1 is the list of keys, F7 moves a caret, F10 and Shift+F10 open menus, and
/// the desktop has those with Alt.
bool function_key_is_free(const Chord& chord) {
    return !chord.alt && chord.key != Key::f1 && chord.key != Key::f7 && chord.key != Key::f10;
}

/// Of a chord with Ctrl or Alt: what GtkTextView, GtkEntry, GtkWindow and desktops do at it.
bool toolkit_has(const Chord& chord) {
    if (chord.key == Key::insert || is_arrow(chord.key) || chord.key == Key::del) {
        return chord.ctrl || chord.shift;  // Alone with Alt they are free.
    }
    const std::string_view with_ctrl = "ACVXU/\\.;";
    const std::string_view with_shift = "ACDIUVX";
    if (!chord.ctrl || chord.alt || chord.key >= Key::up) {
        return false;
    }
    const char sign = static_cast<char>(chord.key);
    return (chord.shift ? with_shift : with_ctrl).find(sign) != std::string_view::npos ||
           with_ctrl.substr(5).find(sign) != std::string_view::npos;
}

/// What is wrong with the chord whatever it is to do; empty when nothing is.
std::string fault_of(const Chord& chord) {
    if (chord.key == Key::none) {
        return std::string(texts::key_unknown);
    }
    const bool bare = !chord.ctrl && !chord.alt;
    if (chord.key == Key::tab || chord.key == Key::escape || (chord.key == Key::enter && bare)) {
        return std::string(texts::key_leads);
    }
    if (is_function_key(chord.key)) {
        return function_key_is_free(chord) ? "" : std::string(texts::key_of_texts);
    }
    if (bare) {
        return std::string(texts::key_types);
    }
    return toolkit_has(chord) ? std::string(texts::key_of_texts) : "";
}

/// "1 … 7"
std::string run_of(Rows rows) {
    return spelled({.key = rows.front().chord.key}) + " … " +
           spelled({.key = rows.back().chord.key});
}

std::string fault_in(Rows rows, const Chord& chord) {
    if (rows.empty()) {
        return std::string(texts::no_such_command);
    }
    if (is_fixed(rows.front())) {
        return std::string(texts::key_is_fixed);
    }
    const bool of_run = std::ranges::any_of(
        rows, [&](const Binding& binding) { return binding.chord.key == chord.key; });
    if (is_run(rows) && !of_run) {
        return texts::key_of_run(run_of(rows));
    }
    for (const Binding& binding : with_chord(rows, chord)) {
        if (std::string fault = fault_of(binding.chord); !fault.empty()) {
            return fault;
        }
    }
    return "";
}

/// Rows that continue a range ("1 … 7") or name another way to the same action ("Z, Y").
void join(std::string& keys, const std::string& more, bool range) {
    const std::string_view ellipsis = " … ";
    if (!range) {
        keys += ", " + more;
        return;
    }
    const std::size_t cut = keys.find(ellipsis);
    keys = keys.substr(0, cut) + std::string(ellipsis) + more;
}

std::string place_name(unsigned common) {
    const auto& all = places();
    const auto* found = std::ranges::find_if(
        all, [&](const auto& place) { return (common & static_cast<unsigned>(place.first)) != 0; });
    return found == all.end() ? "" : std::string(found->second);
}

}  // namespace

const std::array<std::pair<Place, std::string_view>, 20>& places() {
    static const std::array<std::pair<Place, std::string_view>, 20> all = {
        {{Place::start, texts::place_start},       {Place::live, texts::place_live},
         {Place::finish, texts::place_finish},     {Place::card, texts::place_card},
         {Place::rubrics, texts::place_rubrics},   {Place::imported, texts::place_imported},
         {Place::versions, texts::place_versions}, {Place::rubric, texts::place_rubric},
         {Place::kits, texts::place_kits},         {Place::kit, texts::place_kit},
         {Place::archive, texts::place_archive},   {Place::calibration, texts::place_calibration},
         {Place::panels, texts::place_panels},     {Place::committee, texts::place_committee},
         {Place::practice, texts::place_practice}, {Place::new_round, texts::place_new_round},
         {Place::rate, texts::place_rate},         {Place::comparison, texts::place_comparison},
         {Place::trials, texts::place_trials},     {Place::trial, texts::place_trial}}};
    return all;
}

KeyMap::KeyMap() : table_(app::bindings()) {}

KeyMap KeyMap::from(const std::vector<Entry>& entries, std::vector<std::string>& remarks) {
    KeyMap map;
    const auto refuse = [&](const Entry& entry, std::string_view reason) {
        remarks.push_back(texts::key_of_settings(entry.first, entry.second, std::string(reason)));
        map.unusable_.push_back(entry);
    };
    for (const Entry& entry : entries) {
        const std::optional<Chord> chord = chord_of(entry.second);
        if (!chord) {
            refuse(entry, texts::no_such_key);
            continue;
        }
        const std::string fault = fault_in(rows_of(app::bindings(), entry.first), *chord);
        if (fault.empty()) {
            map.changes_.emplace_back(entry.first, *chord);
        } else {
            refuse(entry, fault);
        }
    }
    map.build();
    // Only now, for two rows may have changed their keys with each other; and from the first one
    // again after each that is left out, for another may have got the usual key that it falls back
    // to.
    for (auto change = map.changes_.begin(); change != map.changes_.end();) {
        const std::string fault = map.conflict(change->first, rows_of(map.table_, change->first));
        if (fault.empty()) {
            ++change;
            continue;
        }
        refuse({change->first, spelled(change->second)}, fault);
        map.changes_.erase(change);
        map.build();
        change = map.changes_.begin();
    }
    return map;
}

std::vector<KeyMap::Entry> KeyMap::entries() const {
    std::vector<Entry> entries;
    std::ranges::transform(changes_, std::back_inserter(entries), [](const Change& change) {
        return Entry{change.first, spelled(change.second)};
    });
    entries.insert(entries.end(), unusable_.begin(), unusable_.end());
    return entries;
}

void KeyMap::build() {
    const std::vector<Binding>& usual = app::bindings();
    table_.clear();
    for (auto first = usual.begin(); first != usual.end();) {
        const Rows rows = rows_of(usual, first->id);
        const auto change = std::ranges::find(changes_, first->id, &Change::first);
        if (change == changes_.end()) {
            table_.insert(table_.end(), rows.begin(), rows.end());
        } else {
            const std::vector<Binding> changed = with_chord(rows, change->second);
            table_.insert(table_.end(), changed.begin(), changed.end());
        }
        first += static_cast<std::ptrdiff_t>(rows.size());
    }
}

std::optional<Action> KeyMap::action_for(const Chord& chord, Place place) const {
    const auto found = std::ranges::find_if(table_, [&](const Binding& binding) {
        return binding.chord == chord && (binding.places & static_cast<unsigned>(place)) != 0;
    });
    return found == table_.end() ? std::nullopt : std::optional(found->action);
}

std::string KeyMap::keys_for(const Action& action, Place place) const {
    const auto found = std::ranges::find_if(table_, [&](const Binding& binding) {
        return binding.action == action && (binding.places & static_cast<unsigned>(place)) != 0;
    });
    return found == table_.end() ? "" : spelled(found->chord);
}

std::vector<KeyRow> KeyMap::rows(Place place, std::optional<DraftSide> side) const {
    const unsigned sides = side ? static_cast<unsigned>(*side) : every_side;
    std::vector<KeyRow> rows;
    const Binding* before = nullptr;
    for (const Binding& binding : table_) {
        if ((binding.places & static_cast<unsigned>(place)) == 0 || (binding.sides & sides) == 0) {
            continue;
        }
        if (binding.id.empty() && before != nullptr) {
            join(rows.back().keys, spelled(binding.chord), !(binding.action == before->action));
        } else {
            const bool changed =
                std::ranges::find(changes_, binding.id, &Change::first) != changes_.end();
            rows.push_back({std::string(binding.id),
                            spelled(binding.chord),
                            std::string(binding.does),
                            changed});
        }
        before = &binding;
    }
    return rows;
}

std::string KeyMap::conflict(std::string_view id, Rows wanted) const {
    std::string_view row;
    std::string_view does;
    for (const Binding& other : table_) {
        row = other.id.empty() ? row : other.id;
        does = other.id.empty() ? does : other.does;
        for (const Binding& binding : wanted) {
            const unsigned common = binding.places & other.places;
            if (row != id && other.chord == binding.chord && common != 0) {
                return texts::key_is_taken(
                    spelled(binding.chord), std::string(does), place_name(common));
            }
        }
    }
    return "";
}

std::string KeyMap::refusal(std::string_view id, const Chord& chord) const {
    const Rows rows = rows_of(app::bindings(), id);
    std::string fault = fault_in(rows, chord);
    return fault.empty() ? conflict(id, with_chord(rows, chord)) : fault;
}

void KeyMap::change(std::string_view id, const Chord& chord) {
    if (refusal(id, chord).empty()) {
        std::erase_if(changes_, [&](const Change& change) { return change.first == id; });
        std::erase_if(unusable_, [&](const Entry& entry) { return entry.first == id; });
        changes_.emplace_back(id, chord);
        build();
    }
}

std::string KeyMap::reset_refusal(std::string_view id) const {
    return conflict(id, rows_of(app::bindings(), id));
}

void KeyMap::reset(std::string_view id) {
    if (reset_refusal(id).empty()) {
        std::erase_if(changes_, [&](const Change& change) { return change.first == id; });
        std::erase_if(unusable_, [&](const Entry& entry) { return entry.first == id; });
        build();
    }
}

void KeyMap::reset_all() {
    changes_.clear();
    unusable_.clear();
    build();
}

std::string KeyMap::in_words(std::string_view words, std::optional<Place> place) const {
    return reword_keys(words, [&](const Chord& usual) {
        const std::vector<Binding>& before = app::bindings();
        const unsigned where = place ? static_cast<unsigned>(*place) : ~0U;
        const auto found = std::ranges::find_if(before, [&](const Binding& binding) {
            return binding.chord == usual && (binding.places & where) != 0;
        });
        if (found == before.end()) {
            return usual;
        }
        // The nearest row above that has an id names the group.
        const auto named = std::find_if(std::reverse_iterator(std::next(found)),
                                        before.rend(),
                                        [](const Binding& binding) { return !binding.id.empty(); });
        const Rows rows = rows_of(table_, named->id);
        const auto now = std::ranges::find(rows, found->action, &Binding::action);
        const bool kept = std::ranges::find(rows, usual, &Binding::chord) != rows.end();
        return kept || now == rows.end() ? usual : now->chord;
    });
}

}  // namespace evenhand::app
