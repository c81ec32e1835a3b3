namespace CoachBot.Pictures.Drawing;

/// <summary>The colours of a picture. Each difference that matters is a shape or a word as well.</summary>
internal sealed record Palette
{
    public static Palette Light { get; } = new();

    public static Palette Dark { get; } = new()
    {
        Paper = "#11161f",
        Wall = "#1b2330",
        Ground = "#2a3444",
        GroundEdge = "#4b5a70",
        Text = "#f3f6fb",
        Soft = "#b9c4d3",
        Line = "#080b10",
        Mat = "#33566b",
        MatEdge = "#25414f",
        Steel = "#8f9db0",
        SteelDark = "#5d6a7c",
        Pad = "#3b4760",
        PadTop = "#55627d",
        PadSide = "#2b3548",
        Hair = "#6a4a3a",
        Shorts = "#3d5a96",
        ShortsFar = "#2c4373",
        Shoe = "#f3f6fb",
        ShoeFar = "#a7b2c2",
        Iron = "#0c1017",
        IronRim = "#6c7a8f",
        Move = "#7db1ff",
        Good = "#4fd08b",
        Bad = "#ff7d72",
        Grid = "#333f50",
    };

    public string Paper { get; init; } = "#eef2f7";
    public string Wall { get; init; } = "#fbfcfe";
    public string Ground { get; init; } = "#dde4ed";
    public string GroundEdge { get; init; } = "#aab6c5";
    public string Text { get; init; } = "#17202e";
    public string Soft { get; init; } = "#46536a";
    public string Line { get; init; } = "#2a2f3d";
    public string Skin { get; init; } = "#e9b48f";
    public string SkinFar { get; init; } = "#cb926c";
    public string Hair { get; init; } = "#3d2b24";
    public string Shirt { get; init; } = "#2f9fae";
    public string ShirtFar { get; init; } = "#237d8a";
    public string Shorts { get; init; } = "#2d3f6b";
    public string ShortsFar { get; init; } = "#202e50";
    public string Shoe { get; init; } = "#ffffff";
    public string ShoeFar { get; init; } = "#c9d2de";
    public string Sole { get; init; } = "#e4572e";
    public string Bone { get; init; } = "#ffffff";
    public string Mat { get; init; } = "#8fc3d8";
    public string MatEdge { get; init; } = "#5f9ab3";
    public string Steel { get; init; } = "#8793a5";
    public string SteelDark { get; init; } = "#5f6b7d";
    public string Pad { get; init; } = "#3a4560";
    public string PadTop { get; init; } = "#55627f";
    public string PadSide { get; init; } = "#2b3449";
    public string Wood { get; init; } = "#c99a63";
    public string WoodTop { get; init; } = "#dcb27f";
    public string WoodSide { get; init; } = "#a87a48";
    public string Iron { get; init; } = "#262c38";
    public string IronRim { get; init; } = "#4a5466";
    public string Band { get; init; } = "#f2a71b";
    public string Move { get; init; } = "#2563d9";
    public string Good { get; init; } = "#147a46";
    public string Bad { get; init; } = "#d32f2f";
    public string Grid { get; init; } = "#d5dde8";
}
