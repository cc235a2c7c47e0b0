// SPDX-License-Identifier: MIT
#include "policy/words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/unicode.h"

namespace imago::policy {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == U'`';
}
/// Punctuation that ends a phrase. A full stop after one or two letters ("y.o.", "yr.", "л.") only
/// abbreviates.
bool is_pause(char32_t c, const std::vector<Word>& before) {
  if (c == U'.') return !before.empty() && before.back().text.size() > 2 && !before.back().number;
  return c == U',' || c == U';' || c == U'!' || c == U'?' || c == U'\n';
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }
bool is_upper(char32_t c) { return to_lower(std::u32string_view(&c, 1))[0] != c; }

/// Letters that look alike, Latin first.
constexpr std::pair<char32_t, char32_t> kLookalikes[] = {
    {U'a', U'а'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'c', U'с'}, {U'y', U'у'},
    {U'x', U'х'}, {U'k', U'к'}, {U'm', U'м'}, {U't', U'т'}, {U'h', U'н'}, {U'b', U'в'},
    {U'i', U'і'}, {U's', U'ѕ'}, {U'j', U'ј'}, {U'u', U'и'},
};

constexpr std::pair<char32_t, char32_t> kDigitLetters[] = {
    {U'0', U'o'}, {U'1', U'i'}, {U'3', U'e'}, {U'4', U'a'},
    {U'5', U's'}, {U'7', U't'}, {U'@', U'a'}, {U'$', U's'},
};

/// Brings a word of two scripts to the one that can spell it whole ("p" looks Cyrillic, "д" never Latin), or
/// to the one that most of its letters have.
void unmix_scripts(std::u32string& word) {
  const auto latin = std::count_if(word.begin(), word.end(), is_latin);
  const auto cyrillic = std::count_if(word.begin(), word.end(), is_cyrillic);
  if (latin == 0 || cyrillic == 0) return;
  const auto alone = [&](auto is_of_script, auto twin) {
    return std::any_of(word.begin(), word.end(), [&](char32_t c) {
      return is_of_script(c) && std::none_of(std::begin(kLookalikes), std::end(kLookalikes),
                                             [&](const auto& pair) { return pair.*twin == c; });
    });
  };
  using Pair = std::pair<char32_t, char32_t>;
  const bool latin_alone = alone(is_latin, &Pair::first);
  const bool cyrillic_alone = alone(is_cyrillic, &Pair::second);
  const bool to_latin = latin_alone == cyrillic_alone ? latin >= cyrillic : latin_alone;
  for (char32_t& c : word) {
    for (const auto& [a, b] : kLookalikes) {
      if (to_latin && c == b) c = a;
      if (!to_latin && c == a) c = b;
    }
  }
}

/// Makes one number of "twenty two" and "one hundred five".
void join_numbers(std::vector<Word>& words) {
  std::vector<Word> out;
  for (Word& word : words) {
    const bool spelled = word.number && !is_digit(word.text[0]) && !word.after_pause;
    if (spelled && !out.empty() && out.back().number && !is_digit(out.back().text[0])) {
      const int before = *out.back().number;
      const int here = *word.number;
      const bool tens = before >= 20 && before % 10 == 0 && here >= 1 && here <= 9;
      const bool hundreds = before >= 100 && before % 100 == 0 && here < 100;
      if (tens || hundreds || (here == 100 && before <= 9)) {
        out.back().number = here == 100 ? before * 100 : before + here;
        continue;
      }
    }
    out.push_back(std::move(word));
  }
  words = std::move(out);
}

/// "MyKids" as "My Kids".
std::u32string part_camel_case(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_upper(text[i]) && is_letter(text[i - 1]) && !is_upper(text[i - 1])) out.push_back(U' ');
    out.push_back(text[i]);
  }
  return out;
}

/// Three or more of one letter as one: "kiiids" as "kids".
std::u32string shorten_stretches(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && text[end] == text[i]) ++end;
    out.append(is_letter(text[i]) && end - i >= 3 ? 1 : end - i, text[i]);
    i = end;
  }
  return out;
}

/// Digits beside letters as the letters that they look like: "b0ys" as "boys".
std::u32string read_digits(std::u32string_view text) {
  std::u32string out(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((i == 0 || !is_letter(text[i - 1])) && (i + 1 == text.size() || !is_letter(text[i + 1]))) continue;
    for (const auto& [digit, letter] : kDigitLetters) {
      if (text[i] == digit) out[i] = letter;
    }
  }
  return out;
}

/// Three or more single letters in a row as one word: "b o y" and "d-e-t-i".
std::u32string join_single_letters(std::u32string_view text) {
  const auto letter = [&](std::size_t i) { return i < text.size() && is_letter(text[i]); };
  const auto single = [&](std::size_t i) {
    return letter(i) && !letter(i + 1) && (i == 0 || !letter(i - 1));
  };
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t count = 0;
    while (single(i + 2 * count)) ++count;
    if (count < 3) {
      out.push_back(text[i++]);
      continue;
    }
    for (std::size_t k = 0; k < count; ++k) out.push_back(text[i + 2 * k]);
    i += 2 * count - 1;
  }
  return out;
}

/// The keys of a keyboard with both alphabets: "ltnb" was meant to be "дети", and "пшкд" "girl".
constexpr std::u32string_view kLatinKeys = U"qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
constexpr std::u32string_view kCyrillicKeys = U"йцукенгшщзхъфывапролджэячсмитьбюё";

/// From this length on a word of the other keyboard is looked for wherever it stands: no word of one language
/// is one of another by chance.
constexpr std::size_t kLongRun = 4;

/// Shorter words only where they have no vowel of their own alphabet: "ещё", typed rightly, would read "tot".
bool may_be_swapped(std::u32string_view run) {
  return run.size() >= kLongRun || run.find_first_of(U"aeouаеёоуыэюя") == std::u32string_view::npos;
}

/// Word by word, since a number is the same on both: "10 ktn". Words that stay become pauses: they have been
/// judged already, beside those of their own alphabet. A full stop or comma at a word's end stays one.
std::u32string swap_keyboards(std::u32string_view text) {
  const std::u32string lower = to_lower(text);
  std::u32string out;
  bool swapped = false;
  for (std::size_t i = 0; i < lower.size();) {
    const bool latin = is_latin(lower[i]);
    if (!latin && !is_cyrillic(lower[i])) {
      out.push_back(lower[i++]);
      continue;
    }
    const std::u32string_view from = latin ? kLatinKeys : kCyrillicKeys;
    const std::u32string_view to = latin ? kCyrillicKeys : kLatinKeys;
    std::size_t end = i + 1;
    while (end < lower.size() && from.find(lower[end]) != std::u32string_view::npos) ++end;
    while (end > i + 1 && !is_letter(lower[end - 1])) --end;
    const std::u32string_view run = std::u32string_view(lower).substr(i, end - i);
    i = end;
    if (!may_be_swapped(run)) {
      out.push_back(U',');
      continue;
    }
    swapped = true;
    for (const char32_t c : run) {
      const std::size_t key = from.find(c);
      out.push_back(key == std::u32string_view::npos ? c : to[key]);
    }
  }
  return swapped ? out : std::u32string(text);
}

}  // namespace

bool is_pictograph(char32_t c) {
  const bool skin_tone = c >= 0x1F3FB && c <= 0x1F3FF;
  return c >= 0x1F300 && c <= 0x1FAFF && !skin_tone;
}

std::u32string fold(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : to_lower(normalize_nfc(text))) {
    const bool invisible = c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
    const bool mark = c >= 0x300 && c <= 0x36F;
    if (invisible || mark) continue;
    out.push_back(c == U'ё' ? U'е' : c);
  }
  return out;
}

std::vector<Word> split_words(std::u32string_view text, const NumberWords& numbers) {
  const std::u32string folded = fold(text);
  std::vector<Word> words;
  bool pause = false;
  const auto letter_at = [&](std::size_t i) { return i < folded.size() && is_letter(folded[i]); };
  for (std::size_t i = 0; i < folded.size();) {
    Word word;
    if (is_digit(folded[i])) {
      for (; i < folded.size() && is_digit(folded[i]); ++i) word.text.push_back(folded[i]);
      if (word.text.size() <= 4) {
        int value = 0;
        for (const char32_t digit : word.text) value = value * 10 + static_cast<int>(digit - U'0');
        word.number = value;
      }
    } else if (letter_at(i)) {
      while (letter_at(i) || (i < folded.size() && is_apostrophe(folded[i]) && letter_at(i + 1))) {
        if (is_apostrophe(folded[i])) {
          const bool possessive = folded[i + 1] == U's' && !letter_at(i + 2);
          i += possessive ? 2 : 1;
          if (possessive) break;
          continue;
        }
        word.text.push_back(folded[i++]);
      }
      unmix_scripts(word.text);
      if (const auto found = numbers.find(word.text); found != numbers.end()) word.number = found->second;
    } else if (is_pictograph(folded[i])) {
      word.text.push_back(folded[i++]);
    } else {
      pause = pause || is_pause(folded[i], words);
      ++i;
      continue;
    }
    word.after_pause = std::exchange(pause, false);
    words.push_back(std::move(word));
  }
  join_numbers(words);
  return words;
}

std::vector<std::u32string> other_readings(std::u32string_view text) {
  std::vector<std::u32string> out;
  for (std::u32string& reading :
       std::vector{part_camel_case(text), shorten_stretches(text), read_digits(text),
                   join_single_letters(text), swap_keyboards(text)}) {
    if (reading != text) out.push_back(std::move(reading));
  }
  return out;
}

}  // namespace imago::policy
