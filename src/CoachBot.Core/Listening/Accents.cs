namespace CoachBot.Core.Listening;

/// <summary>Latin letters without their accents: a table of our own, because invariant globalization does not promise normal forms.</summary>
internal static class Accents
{
    /// <summary>U+00C0 to U+024F; "?" stays as it is.</summary>
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "b??????????????????????i????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa" +
        "aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "???b????????????";

    /// <summary>U+1E00 to U+1EFF.</summary>
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <param name="second">The second letter where one becomes two ("ß" is "ss"), else '\0'.</param>
    public static char Fold(char lower, out char second)
    {
        second = Second(lower);
        if (second != '\0')
            return lower switch { 'æ' => 'a', 'œ' => 'o', 'ß' => 's', 'þ' => 't', _ => 'i' };
        var plain = lower switch
        {
            >= '\u00C0' and < '\u0250' => Latin[lower - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => Additional[lower - '\u1E00'],
            _ => '?',
        };
        return plain == '?' ? lower : plain;
    }

    private static char Second(char lower) => lower switch
    {
        'æ' or 'œ' => 'e',
        'ß' => 's',
        'þ' => 'h',
        '\u0133' => 'j',
        _ => '\0',
    };
}
