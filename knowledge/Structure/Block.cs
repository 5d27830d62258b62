namespace TalksBot.Knowledge.Structure;

/// <summary>A paragraph, line, list item or heading: the unit that sentences never cross.</summary>
/// <param name="Start">First character that is not white space nor a mark of the layout (#, -, >), into the body.</param>
/// <param name="End">One past the last one.</param>
internal sealed record Block(int Start, int End, BlockKind Kind);

/// <summary>What a block is in its layout.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
}
