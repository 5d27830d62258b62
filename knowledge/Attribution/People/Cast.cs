using TalksBot.Knowledge.Attribution.Reports;

namespace TalksBot.Knowledge.Attribution.People;

/// <summary>The people of one text: a surname, initials or "M. Aubry" lead to the fullest form that the text gives.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _inOrder = [];

    public IEnumerable<Person> InOrder => _inOrder.Select(n => _byName[n]);

    /// <summary>Learns of everybody whom the sentences name in full with a role or a title.</summary>
    public static Cast Of(IEnumerable<Clause> clauses)
    {
        var cast = new Cast();
        foreach (var clause in clauses)
            Introductions.Read(clause, cast);
        return cast;
    }

    /// <summary>Learns a full name, or more of somebody known; the first role that the text gives stays, unless it is given again and more fully.</summary>
    public void Add(string name, string? role, Gender gender = Gender.Unknown)
    {
        if (_byName.TryGetValue(name, out var known))
        {
            var isFuller = known.Role is null || role?.StartsWith(known.Role + " ", StringComparison.Ordinal) == true;
            _byName[known.Name] = known with { Role = isFuller ? role ?? known.Role : known.Role, Gender = known.Gender == Gender.Unknown ? gender : known.Gender };
            return;
        }

        var person = new Person(name, role, gender);
        if (person.Words.Length < 2)
        {
            // "Mr Pike" tells of Graham Pike whom "she" does not mean.
            if (Resolve(name) is { Gender: Gender.Unknown } named)
                Add(named.Name, null, gender);
            return;
        }

        // In another case of the same name ("Сергея Лаврова") the person is known already.
        if (Resolve(name) is { } same)
        {
            Add(same.Name, role, gender);
            return;
        }

        _byName[name] = person;
        _inOrder.Add(name);
        Index(_byLast, Key(person.Words[^1]), name);
        Index(_byFirst, Key(person.Words[0]), name);
    }

    /// <summary>The person meant by a name as printed; null when nobody, or more than one, fits.</summary>
    public Person? Resolve(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var fitting = _byLast.GetValueOrDefault(Key(words[^1])) is { } last ? last.Where(n => Fits(words, _byName[n])).ToList() : [];
        if (_byName.TryGetValue(name, out var exact))
            return fitting.Where(n => IsSurname(words, _byName[n])).ToList() is [var fuller] ? _byName[fuller] : exact;
        if (fitting.Count == 0 && words.Length == 1 && _byFirst.GetValueOrDefault(Key(words[0])) is { } first)
            fitting = first;
        return fitting.Count == 1 ? _byName[fitting[0]] : null;
    }

    /// <summary>"J. M." or "JM": the one person with these initials.</summary>
    public Person? ByInitials(string label)
    {
        var letters = string.Concat(label.Where(char.IsLetter));
        if (letters.Length < 2 || letters.Any(char.IsLower))
            return null;
        var fitting = InOrder.Where(p => string.Concat(p.Name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])) == letters).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>"le ministre": the one person whose role begins with the same words.</summary>
    public Person? ByRole(string role)
    {
        Person? found = null;
        foreach (var person in InOrder)
        {
            if (person.Role is null || !person.Role.StartsWith(role, StringComparison.OrdinalIgnoreCase) || person.Role.Length > role.Length && char.IsLetter(person.Role[role.Length]))
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    private static bool Fits(string[] words, Person person)
    {
        if (words.Length == 1 || IsSurname(words, person))
            return true;
        var (given, known) = (words[0], person.Words[0]);
        return Key(given) == Key(known) || (given.EndsWith('.') || known.EndsWith('.')) && given[0] == known[0];
    }

    /// <summary>A surname of several words: "Mme Le Dantec", where the text names Soazig Le Dantec.</summary>
    private static bool IsSurname(string[] words, Person person) =>
        words.Length < person.Words.Length && words.AsSpan().SequenceEqual(person.Words.AsSpan(^words.Length..), StringComparer.OrdinalIgnoreCase);

    private static void Index(Dictionary<string, List<string>> index, string key, string name)
    {
        if (!index.TryGetValue(key, out var names))
            index[key] = names = [];
        names.Add(name);
    }

    /// <summary>Russian names change their endings: vowels and й, м at the end do not count.</summary>
    private static string Key(string word)
    {
        word = word.ToLowerInvariant();
        if (word.Length < 4 || word[0] is < 'а' or > 'я')
            return word;
        var stem = word.TrimEnd('а', 'я', 'у', 'ю', 'ы', 'и', 'е', 'о', 'й', 'м', 'ь');
        return stem.Length >= 3 ? stem : word;
    }
}
